/** Writes a `.br` and a `.gz` beside every compressible file of the build, so that the server only picks one. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

const COMPRESSIBLE = /\.(js|css|html|svg|json|txt|webmanifest)$/;
/** Under this a compressed copy saves less than a network packet. */
const SMALLEST_BYTES = 1024;
/** Level 11 takes minutes on large chunks for two per cent; 9 is the knee. */
const BROTLI_LEVEL = 9;

async function compress(file: string): Promise<void> {
  const body = await readFile(file);
  if (body.length < SMALLEST_BYTES) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL };
  await writeFile(`${file}.br`, await brotli(body, { params }));
  await writeFile(`${file}.gz`, await gz(body, { level: constants.Z_BEST_COMPRESSION }));
}

export function precompress(): Plugin {
  let out = "dist";
  return {
    name: "highbar-precompress",
    apply: "build",
    configResolved(config) {
      out = resolve(config.root, config.build.outDir);
    },
    async writeBundle() {
      const files = await readdir(out, { recursive: true });
      for (const file of files.filter((name) => COMPRESSIBLE.test(name) && name !== "index.html")) {
        await compress(join(out, file));
      }
    },
  };
}
