/** The outermost frame: theme, data, notices, pages. */
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { ThemeProvider } from "@/ui/theme/ThemeProvider";
import { queries } from "./core";
import { router } from "./router";

/** Nothing to say at first: comes after the page. What is said meanwhile waits in its store. */
const Notices = lazy(() => import("./Notices").then((module) => ({ default: module.Notices })));

export function App() {
  return (
    <ThemeProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Suspense>
          <Notices />
        </Suspense>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
