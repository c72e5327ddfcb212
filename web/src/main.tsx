import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { queries } from "@/app/core";
import { keepDisplay } from "@/app/display";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root to draw into");
keepDisplay(queries);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
