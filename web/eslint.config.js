/** Rules of the front end; the zones hold the arrows app -> features/<x> -> {editor, ui, api, lib}. */
import { readdirSync } from "node:fs";
import { importResolver } from "./scripts/import-resolver.mjs";
import importX from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const features = readdirSync(new URL("./src/features", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const base = ["./src/editor", "./src/ui", "./src/api", "./src/lib"];
const zones = [
  ...features.map((name) => ({
    target: `./src/features/${name}`,
    from: "./src/features",
    except: [`./${name}`],
    message: "a feature never imports another; move what both need to ui, api or lib",
  })),
  { target: ["./src/features", ...base], from: "./src/app", message: "app knows everybody, nobody knows app" },
  { target: base, from: "./src/features", message: "only app may import a feature" },
  { target: "./src/lib", from: ["./src/ui", "./src/api", "./src/editor"], message: "lib stands alone" },
  { target: "./src/api", from: ["./src/ui", "./src/editor"], message: "the client knows no components" },
  { target: "./src/ui", from: ["./src/api", "./src/editor"], message: "parts draw from props; features fetch" },
  { target: "./src/editor", from: "./src/api", message: "the editor draws from props; features fetch" },
];

const size = (max) => ["error", { max, skipBlankLines: false, skipComments: false }];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/api/schema.d.ts"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}", "scripts/**/*.{ts,mjs}", "*.ts"],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    settings: { "import-x/resolver-next": [importResolver(import.meta.url)] },
    plugins: { "import-x": importX },
    rules: {
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones }],
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
