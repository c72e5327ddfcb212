/** Mantine with our theme, our stored scheme and the page's style nonce. */
import { MantineProvider } from "@mantine/core";
import { setNonce } from "get-nonce";
import type { ReactNode } from "react";
import "./styles.css";
import { cssVariablesResolver, theme } from "./theme";
import { schemes } from "./preferences";

const manager = schemes();

/** The server writes a fresh nonce into the page; the policy admits only style tags that carry it. */
const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
// Dialogs lock the page's scrolling with a style tag of their own.
setNonce(styleNonce());

export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={manager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
