import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ThemeProvider } from "../theme/ThemeProvider";
import { Gallery } from "./Gallery";

const root = document.getElementById("root");
if (!root) throw new Error("gallery.html has no #root to draw into");
createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <Gallery />
    </ThemeProvider>
  </StrictMode>,
);
