/** The outermost frame: theme, data, notices, pages. */
import { ThemeProvider } from "@/ui/theme/ThemeProvider";

export function App() {
  return (
    <ThemeProvider>
      <main className="hb-main">
        <h1 className="hb-h-page">Highbar</h1>
      </main>
    </ThemeProvider>
  );
}
