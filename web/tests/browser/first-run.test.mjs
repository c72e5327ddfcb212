// A stranger starts an empty Highbar, chooses demo data, and looks around.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lookAt, openPage, startBrowser, startHighbar } from './harness.mjs';

let highbar;
let browser;
let page;

before(async () => {
  [highbar, browser] = await Promise.all([startHighbar(), startBrowser()]);
  page = await openPage(browser, highbar.url);
});

after(async () => {
  await browser?.close();
  await highbar?.stop();
});

async function visit(path, heading) {
  await page.goto(path);
  await page.getByRole('heading', { name: heading }).first().waitFor();
  await page.waitForTimeout(700);
}

test('an empty installation offers demo data and a team, and the first leads to a working demo', async () => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const findings = await lookAt(page, 'first-run');
  await page.getByRole('button', { name: /demo/i }).click();
  await page.getByRole('link', { name: 'Requisitions' }).first().waitFor({ timeout: 60_000 });
  assert.deepEqual(findings, []);
});

for (const [name, path, heading] of [
  ['today', '/', /./],
  ['requisitions', '/requisitions', /Requisitions/],
  ['interviews', '/interviews', /Interviews/],
  ['scorecards', '/scorecards', /Scorecards/],
  ['debriefs', '/debriefs', /Debriefs/],
]) {
  test(`the page ${name} is accessible in both colour schemes`, async () => {
    await visit(path, heading);
    assert.deepEqual(await lookAt(page, name), []);
  });
}

test('a board shows cards without votes', async () => {
  await visit('/requisitions', /Requisitions/);
  await page.getByRole('link', { name: /Payments/ }).first().click();
  await page.getByRole('heading', { name: /Payments/ }).first().waitFor();
  await page.waitForTimeout(500);
  assert.deepEqual(await lookAt(page, 'pipeline'), []);
});
