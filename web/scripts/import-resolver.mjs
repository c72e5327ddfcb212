/** Tells the import rules where `@/x` and relative paths lead, so that the zones see real files. */
import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ENDINGS = ["", ".ts", ".tsx", ".d.ts", "/index.ts", "/index.tsx"];
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

export function importResolver(configUrl) {
  const src = join(dirname(fileURLToPath(configUrl)), "src");
  return {
    interfaceVersion: 3,
    name: "highbar",
    resolve(source, file) {
      const local = source.startsWith("@/") ? join(src, source.slice(2)) : null;
      const path = local ?? (source.startsWith(".") ? resolve(dirname(file), source) : null);
      if (!path) return { found: false };
      const found = ENDINGS.map((ending) => path + ending).find(isFile);
      return found ? { found: true, path: found } : { found: false };
    },
  };
}
