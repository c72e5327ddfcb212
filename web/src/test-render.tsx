/** Draws routes of a feature in a test: theme, queries without retries, and an address. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type AnyRoute, createMemoryHistory, createRouter, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { framedRoute, openRoute, rootRoute } from "@/ui/frame/parents";
import { ThemeProvider } from "@/ui/theme/ThemeProvider";

export interface Drawn {
  framed?: readonly AnyRoute[];
  open?: readonly AnyRoute[];
  at: string;
}

export function renderRoutes({ framed = [], open = [], at }: Drawn) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const routeTree = rootRoute.addChildren([framedRoute.addChildren([...framed]), openRoute.addChildren([...open])]);
  const router = createRouter({
    routeTree,
    context: { queries, gate: () => Promise.resolve() },
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  const view = render(
    <ThemeProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </ThemeProvider>,
  );
  return { ...view, queries, router };
}
