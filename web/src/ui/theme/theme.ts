/**
 * The one place where Highbar's tokens become a Mantine theme.
 * Values live in tokens.css; this file only says which Mantine variable takes which token.
 */
import {
  createTheme,
  type CSSVariablesResolver,
  type MantineThemeComponent,
  type VariantColorsResolver,
} from "@mantine/core";
import { messages } from "@/lib/messages";

const t = messages({ close: "Close" });

/** What a colour may mean. Pass one of these as `color`; petrol (the accent) is the default. */
const MEANINGS = new Set(["ok", "warn", "bad", "info", "idle", "seal"]);

const quiet = (color: string) => ({
  background: "transparent",
  hover: "var(--hb-hover)",
  hoverColor: "var(--hb-text)",
  color,
  border: "1px solid transparent",
});

/** `filled` = primary, `default` = ordinary, `subtle` = ghost, `light` = wash, `outline` = outlined wash. */
const variantColors: VariantColorsResolver = ({ variant, color }) => {
  const meaning = color && MEANINGS.has(color) ? color : "accent";
  const accent = meaning === "accent";
  const text = `var(--hb-${meaning}-text)`;
  const soft = `var(--hb-${meaning}-soft)`;
  switch (variant) {
    case "filled":
      if (!accent) {
        return { background: soft, hover: soft, color: text, border: `1px solid var(--hb-${meaning}-line)` };
      }
      return {
        background: "var(--hb-accent)",
        hover: "var(--hb-accent-hover)",
        color: "var(--hb-accent-on)",
        border: "1px solid transparent",
      };
    case "light":
      return { background: soft, hover: soft, color: text, border: "1px solid transparent" };
    case "outline":
      return {
        background: "transparent",
        hover: soft,
        color: text,
        border: `1px solid var(--hb-${meaning}-line)`,
      };
    case "subtle":
    case "transparent":
    case "white":
      return quiet(accent ? "var(--hb-text-2)" : text);
    default:
      return {
        background: "var(--hb-raised)",
        hover: accent ? "var(--hb-hover)" : soft,
        color: accent ? "var(--hb-text)" : text,
        border: "1px solid var(--hb-line-strong)",
      };
  }
};

/** Heights by size name. `sm` is the product's control, `xs` the small one inside rows. */
const HEIGHT: Record<string, string> = { xs: "var(--hb-control-sm)", sm: "var(--hb-control)" };
type Sized = { size?: unknown };
const heightOf = (size: unknown) => HEIGHT[String(size ?? "sm")];

/** Plain data on purpose: `Modal.extend` and its like would pull each component into the first load. */
const part = (component: MantineThemeComponent) => component;

const buttons = {
  Button: part({
    defaultProps: { variant: "default", size: "sm" },
    vars: (_theme: unknown, { size }: Sized) => ({
      root: {
        "--button-height": heightOf(size),
        "--button-padding-x": size === "xs" ? "var(--hb-2)" : "var(--hb-3)",
        "--button-fz": size === "xs" ? "var(--hb-fs-xs)" : "var(--hb-fs-sm)",
        "--button-radius": size === "xs" ? "var(--hb-r-sm)" : "var(--hb-r-md)",
      },
    }),
  }),
  ActionIcon: part({
    defaultProps: { variant: "subtle", size: "sm" },
    vars: (_theme: unknown, { size }: Sized) => ({ root: { "--ai-size": heightOf(size) } }),
  }),
  SegmentedControl: part({ defaultProps: { size: "xs", withItemsBorders: false } }),
  Tabs: part({ defaultProps: { variant: "default" } }),
};

const inputs = {
  Input: part({
    defaultProps: { size: "sm" },
    vars: (_theme: unknown, { size }: Sized) => ({
      wrapper: {
        "--input-height": heightOf(size),
        "--input-fz": "var(--hb-fs-sm)",
        "--input-bd": "var(--hb-line-control)",
        "--input-bd-focus": "var(--hb-focus)",
        "--input-bg": "var(--hb-surface)",
        "--input-color": "var(--hb-text)",
        "--input-placeholder-color": "var(--hb-text-3)",
        "--input-section-color": "var(--hb-text-3)",
        "--input-disabled-bg": "var(--hb-sunken)",
        "--input-disabled-color": "var(--hb-text-3)",
      },
    }),
  }),
  InputWrapper: part({
    vars: () => ({
      label: { "--input-label-size": "var(--hb-fs-sm)", "--input-asterisk-color": "var(--hb-text-3)" },
      description: { "--input-description-size": "var(--hb-fs-xs)" },
      error: { "--input-error-size": "var(--hb-fs-xs)" },
      success: {},
    }),
  }),
  Checkbox: part({
    defaultProps: { size: "xs" },
    vars: () => ({
      root: { "--checkbox-color": "var(--hb-accent)", "--checkbox-icon-color": "var(--hb-accent-on)" },
    }),
  }),
  Switch: part({
    defaultProps: { size: "xs", withThumbIndicator: false },
    vars: () => ({ root: { "--switch-color": "var(--hb-accent)" } }),
  }),
  Radio: part({
    defaultProps: { size: "xs" },
    vars: () => ({
      root: { "--radio-color": "var(--hb-accent)", "--radio-icon-color": "var(--hb-accent-on)" },
    }),
  }),
};

const closeButtonProps = { "aria-label": t("close"), size: "sm", iconSize: 16 };

const floating = {
  Tooltip: part({ defaultProps: { openDelay: 300, withinPortal: true } }),
  Menu: part({
    defaultProps: {
      shadow: "md",
      position: "bottom-end",
      transitionProps: { duration: 90 },
      // The first item takes the focus, as menus do; Mantine's stand-in is no item of a menu.
      withInitialFocusPlaceholder: false,
    },
  }),
  Popover: part({ defaultProps: { shadow: "md", transitionProps: { duration: 90 } } }),
  Modal: part({
    defaultProps: { centered: true, shadow: "lg", radius: "lg", transitionProps: { duration: 140 }, closeButtonProps },
  }),
  Drawer: part({ defaultProps: { shadow: "lg", transitionProps: { duration: 140 }, closeButtonProps } }),
  Notification: part({ defaultProps: { withBorder: true, radius: "lg", closeButtonProps } }),
};

const shown = {
  Badge: part({
    defaultProps: { variant: "light", color: "idle", size: "sm", radius: "sm" },
    vars: () => ({
      root: {
        "--badge-height": "1.25rem",
        "--badge-fz": "var(--hb-fs-xs)",
        "--badge-padding-x": ".4375rem",
      },
    }),
  }),
  Alert: part({ defaultProps: { variant: "light", color: "info" } }),
  Table: part({ defaultProps: { verticalSpacing: 0, horizontalSpacing: "var(--hb-cell-x)" } }),
  Skeleton: part({ defaultProps: { radius: "xs" } }),
};

export const theme = createTheme({
  fontFamily: "var(--hb-font)",
  fontFamilyMonospace: "var(--hb-mono)",
  headings: { fontFamily: "var(--hb-font)", fontWeight: "600" },
  fontSizes: {
    xs: "var(--hb-fs-xs)",
    sm: "var(--hb-fs-sm)",
    md: "var(--hb-fs-md)",
    lg: "var(--hb-fs-lg)",
    xl: "var(--hb-fs-xl)",
  },
  lineHeights: {
    xs: "var(--hb-lh-xs)",
    sm: "var(--hb-lh-sm)",
    md: "var(--hb-lh-md)",
    lg: "var(--hb-lh-lg)",
    xl: "var(--hb-lh-xl)",
  },
  spacing: {
    xs: "var(--hb-1)",
    sm: "var(--hb-2)",
    md: "var(--hb-4)",
    lg: "var(--hb-6)",
    xl: "var(--hb-8)",
  },
  radius: { xs: "var(--hb-r-xs)", sm: "var(--hb-r-sm)", md: "var(--hb-r-md)", lg: "var(--hb-r-lg)" },
  defaultRadius: "md",
  shadows: {
    xs: "var(--hb-shadow-1)",
    sm: "var(--hb-shadow-1)",
    md: "var(--hb-shadow-2)",
    lg: "var(--hb-shadow-3)",
    xl: "var(--hb-shadow-3)",
  },
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 5 },
  // Mantine's automatic contrast has hidden text on our fills before; the tokens carry computed pairs.
  autoContrast: false,
  colors: {
    petrol: [
      "#e4f1ef",
      "#d8ebe9",
      "#a5d2cd",
      "#7cbab4",
      "#4f9f99",
      "#2ea39c",
      "#1d8783",
      "#0b6b68",
      "#095957",
      "#074846",
    ],
    // What Mantine paints by itself (hovers, rules, wells) in our neutrals, not in its own.
    gray: [
      "#f6f7f7",
      "#eff2f2",
      "#e6eaea",
      "#e0e4e5",
      "#c5cccf",
      "#98a1a6",
      "#7c868b",
      "#626c72",
      "#465056",
      "#14191b",
    ],
    dark: [
      "#ebeff0",
      "#aeb8bd",
      "#8b969c",
      "#5c666b",
      "#3b4549",
      "#1d2325",
      "#1b2022",
      "#14181a",
      "#101415",
      "#0e1112",
    ],
  },
  respectReducedMotion: true,
  cursorType: "pointer",
  variantColorResolver: variantColors,
  components: { ...buttons, ...inputs, ...floating, ...shown },
});

/** Both schemes get the same list: the tokens themselves follow the scheme by `light-dark()`. */
const SURFACES = {
  "--mantine-color-body": "var(--hb-surface)",
  "--mantine-color-text": "var(--hb-text)",
  "--mantine-color-bright": "var(--hb-text)",
  "--mantine-color-dimmed": "var(--hb-text-3)",
  "--mantine-color-default": "var(--hb-raised)",
  "--mantine-color-default-hover": "var(--hb-hover)",
  "--mantine-color-default-color": "var(--hb-text)",
  "--mantine-color-default-border": "var(--hb-line-strong)",
  "--mantine-color-anchor": "var(--hb-accent-text)",
  "--mantine-color-error": "var(--hb-bad-text)",
  "--mantine-color-placeholder": "var(--hb-text-3)",
  "--mantine-color-disabled": "var(--hb-sunken)",
  "--mantine-color-disabled-color": "var(--hb-text-off)",
  "--mantine-color-disabled-border": "var(--hb-line)",
  "--mantine-primary-color-filled": "var(--hb-accent)",
  "--mantine-primary-color-filled-hover": "var(--hb-accent-hover)",
  "--mantine-primary-color-contrast": "var(--hb-accent-on)",
  "--mantine-primary-color-light": "var(--hb-accent-soft)",
  "--mantine-primary-color-light-hover": "var(--hb-selected)",
  "--mantine-primary-color-light-color": "var(--hb-accent-text)",
  "--mantine-color-petrol-filled": "var(--hb-accent)",
  "--mantine-color-petrol-filled-hover": "var(--hb-accent-hover)",
  "--mantine-color-petrol-light": "var(--hb-accent-soft)",
  "--mantine-color-petrol-light-color": "var(--hb-accent-text)",
  "--mantine-color-petrol-outline": "var(--hb-accent)",
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { "--mantine-line-height": "var(--hb-lh-sm)" },
  light: SURFACES,
  dark: SURFACES,
});
