/** An ESLint rule for the arrows between folders of `src`: a file in one zone may not import from another. */
import { dirname, relative, resolve, sep } from "node:path";

/** The imported file's path below `src`, or null for a package. */
function below(src, source, file) {
  if (source.startsWith("@/")) return source.slice(2);
  if (!source.startsWith(".")) return null;
  return relative(src, resolve(dirname(file), source)).split(sep).join("/");
}

const within = (path, folder) => path === folder || path.startsWith(`${folder}/`);

/** Zones are `{ in, notFrom, except?, because }` with folders below `src`. */
function create(context) {
  const [{ src, zones }] = context.options;
  const here = relative(src, context.filename).split(sep).join("/");
  const mine = zones.filter((zone) => within(here, zone.in));
  const check = (node) => {
    const path = node && typeof node.value === "string" ? below(src, node.value, context.filename) : null;
    if (path === null) return;
    const broken = mine.find((zone) => within(path, zone.notFrom) && !(zone.except && within(path, zone.except)));
    if (broken) context.report({ node, message: `\`${here}\` must not import \`${path}\`: ${broken.because}` });
  };
  return {
    ImportDeclaration: (node) => check(node.source),
    ExportNamedDeclaration: (node) => check(node.source),
    ExportAllDeclaration: (node) => check(node.source),
    ImportExpression: (node) => check(node.source),
  };
}

export const zones = { rules: { arrows: { meta: { type: "problem", schema: [{ type: "object" }] }, create } } };
