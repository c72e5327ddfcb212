/** Rules of the front end; the zones hold the arrows app -> features/<x> -> {editor, ui, api, lib}. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";
import { zones } from "./scripts/zones.mjs";

const features = readdirSync(new URL("./src/features", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const forbid = (from, notFrom, because) => notFrom.map((folder) => ({ in: from, notFrom: folder, because }));
const arrows = [
  ...features.map((name) => ({
    in: `features/${name}`,
    notFrom: "features",
    except: `features/${name}`,
    because: "a feature never imports another; move what both need to ui, api or lib",
  })),
  ...["features", "editor", "ui", "api", "lib"].flatMap((folder) => forbid(folder, ["app"], "nobody knows app")),
  ...["editor", "ui", "api", "lib"].flatMap((folder) => forbid(folder, ["features"], "only app may know a feature")),
  ...forbid("lib", ["ui", "api", "editor"], "lib stands alone"),
  ...forbid("api", ["ui", "editor"], "the client knows no components"),
  ...forbid("ui", ["api", "editor"], "parts draw from props; features fetch"),
  ...forbid("editor", ["api"], "the editor draws from props; features fetch"),
];

const size = (max) => ["error", { max, skipBlankLines: false, skipComments: false }];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/api/schema.d.ts"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}", "scripts/**/*.{ts,mjs}", "*.ts"],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { zones },
    rules: {
      "zones/arrows": ["error", { src: fileURLToPath(new URL("./src", import.meta.url)), zones: arrows }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "no-console": "error",
      eqeqeq: ["error", "smart"],
      "max-lines": size(400),
    },
  },
  { files: ["src/**/*.{ts,tsx}"], plugins: { "react-hooks": reactHooks }, rules: reactHooks.configs.recommended.rules },
  { files: ["public/*.js"], languageOptions: { globals: globals.browser, sourceType: "script" } },
  {
    files: ["src/**/*.tsx"],
    ...jsxA11y.flatConfigs.strict,
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      "max-lines": size(200),
      "max-lines-per-function": ["error", { max: 120 }],
    },
  },
  { files: ["src/**/*.test.{ts,tsx}"], rules: { "max-lines-per-function": "off", "max-lines": size(400) } },
  { files: ["scripts/**"], rules: { "no-console": "off" } },
);
