/** Mantine's styles are imported one by one; a component used without its file would stand there naked. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SRC = join(import.meta.dirname, "../..");
const STYLES = join(SRC, "../node_modules/@mantine/core/styles");
const imported = readFileSync(join(import.meta.dirname, "mantine.css"), "utf8");

/** Inputs of several parts, each with its own file. */
const NEEDS: Record<string, string[]> = {
  Select: ["Combobox", "Input"],
  MultiSelect: ["Combobox", "Input", "Pill", "PillsInput"],
  Autocomplete: ["Combobox", "Input"],
  TagsInput: ["Combobox", "Input", "Pill", "PillsInput"],
  TextInput: ["Input"],
  Textarea: ["Input"],
  NativeSelect: ["Input"],
  FileInput: ["Input"],
};

function mantineNames(): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(SRC, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file)) continue;
    const text = readFileSync(join(SRC, file), "utf8");
    for (const [, list] of text.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)) {
      for (const name of (list ?? "").split(",")) names.add(name.trim());
    }
  }
  return names;
}

test("every Mantine component in use has its styles in mantine.css", () => {
  const files = [...mantineNames()].flatMap((name) => [name, ...(NEEDS[name] ?? [])]);
  const missing = new Set(
    files
      .filter((name) => existsSync(join(STYLES, `${name}.layer.css`)))
      .filter((name) => !imported.includes(`/${name}.layer.css`)),
  );
  expect([...missing]).toEqual([]);
});
