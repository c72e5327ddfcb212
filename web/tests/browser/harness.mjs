// Starts a real Highbar on a fresh data directory and a real Chromium, and looks at pages:
// accessibility in both colour schemes, outside requests, and screenshots on demand.
import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ROOT = resolve(import.meta.dirname, '../../..');
const BINARY = process.env.HIGHBAR_BIN ?? join(ROOT, 'target/debug/highbar');
const CHROMIUM = process.env.HIGHBAR_CHROMIUM ?? '/usr/bin/chromium';
/** A directory for pictures of every page that is looked at. */
const SHOTS = process.env.HIGHBAR_SCREENSHOTS ? resolve(process.env.HIGHBAR_SCREENSHOTS) : null;

/** Chromium's own background traffic is switched off: the tests run without a network. */
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update', '--force-color-profile=srgb',
];
export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 390, height: 844 };

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function answers(url, child, log) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`highbar stopped early:\n${log.join('')}`);
    const ready = await fetch(`${url}/readyz`).then((r) => r.ok, () => false);
    if (ready) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`highbar does not answer:\n${log.join('')}`);
}

/** A server process on a directory that is removed at the end. */
export async function startHighbar(args = []) {
  const data = mkdtempSync(join(tmpdir(), 'highbar-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const log = [];
  const child = spawn(BINARY, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`, ...args], {
    env: { ...process.env, RUST_LOG: process.env.RUST_LOG ?? 'warn' },
  });
  child.stdout.on('data', (bytes) => log.push(String(bytes)));
  child.stderr.on('data', (bytes) => log.push(String(bytes)));
  await answers(url, child, log);
  const stop = async () => {
    child.kill('SIGTERM');
    await new Promise((gone) => (child.exitCode === null ? child.once('exit', gone) : gone()));
    rmSync(data, { recursive: true, force: true });
  };
  return { url, data, log, stop };
}

export async function startBrowser() {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** A page in its own context (own cookies) that records faults a person would not see. */
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({
    baseURL: url, viewport: options.viewport ?? WIDE, colorScheme: options.scheme ?? 'light',
    timezoneId: 'Europe/Amsterdam', locale: 'en-GB', reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) page.faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (!['data:', 'blob:'].includes(target.protocol) && target.origin !== new URL(url).origin) page.faults.push(`outside request: ${request.url()}`);
  });
  page.trail = [];
  page.on('framenavigated', (frame) => note(page, `at ${new URL(frame.url()).pathname}`));
  page.on('request', (request) => isCall(request.url()) && note(page, `ask ${request.method()} ${new URL(request.url()).pathname}`));
  page.on('response', (response) => {
    if (isCall(response.url())) note(page, `${response.status()} ${new URL(response.url()).pathname}${response.headers()['set-cookie'] ? ' (new session)' : ''}`);
    if (response.status() >= 500) page.faults.push(`${response.status()} from ${response.url()}`);
  });
  return page;
}

/** Steps of the page that a failure tells. */
const MOST_NOTED = 80;
const isCall = (url) => url.includes('/api/v1/');

/** Keeps what the page did last, for whoever has to find out why a journey stopped. */
export function note(page, words) {
  page.trail.push(`${new Date().toISOString().slice(17, 23)} ${words}`);
  if (page.trail.length > MOST_NOTED) page.trail.shift();
}

async function axeFindings(page) {
  // Injected through the debugger, which the page's content security policy does not govern.
  await page.evaluate(AXE);
  const result = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations', 'incomplete'],
  }));
  const words = (rule) => `${rule.id}: ${rule.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`;
  const invisible = result.incomplete
    .filter((rule) => rule.id === 'color-contrast')
    .map((rule) => ({ ...rule, nodes: rule.nodes.filter((n) => n.any.some((c) => c.data?.messageKey === 'equalRatio')) }))
    .filter((rule) => rule.nodes.length > 0);
  return [...result.violations, ...invisible].map(words);
}

/** Checks a page as it stands, in both schemes; returns what is wrong with it, in words. */
export async function lookAt(page, name) {
  const findings = [];
  const viewport = page.viewportSize();
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(50);
    findings.push(...(await axeFindings(page)).map((f) => `${name} (${scheme}): ${f}`));
    for (const size of SHOTS ? [WIDE, NARROW] : []) await shoot(page, name, scheme, size);
  }
  if (SHOTS) await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return [...findings, ...page.faults.map((f) => `${name}: ${f}`)];
}

async function shoot(page, name, scheme, size) {
  mkdirSync(SHOTS, { recursive: true });
  await page.setViewportSize(size);
  await page.waitForTimeout(150);
  const suffix = `${size.width === WIDE.width ? '' : '-390'}${scheme === 'dark' ? '-dark' : ''}`;
  await page.screenshot({ path: join(SHOTS, `${name}${suffix}.png`) });
}
