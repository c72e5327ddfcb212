/**
 * Opens the gallery in both schemes at two widths, runs the accessibility rules and, when a folder is given,
 * keeps pictures of it: `node scripts/gallery-check.mjs [FOLDER]`. Fails on a violation, on a contrast that the
 * rules could not decide, on an outside request, on an error in the page and on sideways scrolling of the page.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { createServer } from "vite";

const folder = process.argv[2];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = process.env["HIGHBAR_CHROMIUM"] ?? "/usr/bin/chromium";
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** What has scrolled out of a table's frame on a phone; the wide page has checked the same text. */
const scrolledAway = (node) => node.any.some((check) => check.data?.messageKey === "elmPartiallyObscuring" || check.data?.messageKey === "elmPartiallyObscured");

/** Everything wrong with one page, or with what a selector names, as lines of text. */
async function faults(page, within = "html") {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.evaluate(axe);
  const result = await page.evaluate((place) => window.axe.run(place, { resultTypes: ["violations", "incomplete"] }), within);
  const unsure = result.incomplete.filter((rule) => rule.id === "color-contrast");
  const lines = [...result.violations, ...unsure].flatMap((rule) =>
    rule.nodes.filter((node) => !scrolledAway(node)).map((node) => `${rule.id}: ${node.target.join(" ")}\n    ${node.any[0]?.message ?? node.failureSummary}`),
  );
  return wide > 0 ? [`the page scrolls sideways by ${wide} px`, ...lines] : lines;
}

async function visit(browser, address, scheme, width) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme, reducedMotion: "reduce" });
  const found = [];
  page.on("pageerror", (error) => found.push(`error in the page: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && found.push(`console: ${message.text()}`));
  page.on("request", (request) => {
    if (/^(http|ws)/.test(request.url()) && !request.url().startsWith(address)) found.push(`outside request: ${request.url()}`);
  });
  await page.goto(new URL("gallery.html", address).href, { waitUntil: "networkidle" });
  await page.waitForTimeout(400);
  if (folder) await page.screenshot({ path: join(folder, `gallery-${scheme}-${width}.png`), fullPage: true });
  found.push(...(await faults(page)));
  await page.getByRole("button", { name: "Demo: interviewer" }).click();
  await page.waitForTimeout(200);
  if (folder) await page.screenshot({ path: join(folder, `persona-${scheme}-${width}.png`) });
  found.push(...(await faults(page, "[role=dialog]")).map((line) => `with the persona list open: ${line}`));
  await page.close();
  return found;
}

if (folder) mkdirSync(folder, { recursive: true });
const server = await createServer({ logLevel: "error", server: { host: "127.0.0.1", port: 0 } });
await server.listen();
const browser = await chromium.launch({ executablePath, args });
let failed = false;
try {
  const address = server.resolvedUrls.local[0];
  for (const scheme of ["light", "dark"]) {
    for (const width of [1280, 390]) {
      const found = await visit(browser, address, scheme, width);
      failed ||= found.length > 0;
      console.log(`${scheme} ${width}: ${found.length === 0 ? "clean" : `${found.length} to fix`}`);
      for (const line of found) console.log(`  ${line}`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = failed ? 1 : 0;
