/**
 * Measures what the first page load transfers: index.html, the script before first paint, the entry with all
 * it imports at once, and their styles, gzipped as the server sends them. Fonts are counted apart. Exits 1 over budget.
 */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** Kilobytes of 1000 bytes, as browsers and the design count them. */
const BUDGET_KB = 210;

const dist = new URL("../dist/", import.meta.url);
if (!existsSync(new URL(".vite/manifest.json", dist))) {
  console.error("no build to measure: run `npm run build` first");
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const gzipped = (file) => {
  const sibling = new URL(`${file}.gz`, dist);
  return existsSync(sibling) ? statSync(sibling).size : gzipSync(readFileSync(new URL(file, dist))).length;
};

function collect(key, files = new Set()) {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const imported of chunk.imports ?? []) collect(imported, files);
  return files;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const initial = ["index.html", "scheme.js", ...collect(entry)];
const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(8) + " kB";
let total = 0;
for (const file of initial) {
  const bytes = gzipped(file);
  total += bytes;
  console.log(`${kb(bytes)}  ${file}`);
}
console.log(`${kb(total)}  initial load, budget ${BUDGET_KB} kB`);

const assets = readdirSync(new URL("assets/", dist));
const fonts = assets.filter((name) => name.endsWith(".woff2"));
const fontBytes = fonts.reduce((sum, name) => sum + statSync(new URL(`assets/${name}`, dist)).size, 0);
console.log(`${kb(fontBytes)}  fonts, counted apart`);
const lazy = assets.filter((name) => name.endsWith(".gz") && !initial.includes(`assets/${name.slice(0, -3)}`));
for (const name of lazy.toSorted()) console.log(`${kb(statSync(new URL(`assets/${name}`, dist)).size)}  later: ${name.slice(0, -3)}`);

if (total > BUDGET_KB * 1000) {
  console.error(`the initial load is ${((total - BUDGET_KB * 1000) / 1000).toFixed(1)} kB over its budget`);
  process.exit(1);
}
