// Somebody prepares alone: third door, plan, notes, the day, what follows it, and the end of it all.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { lookAt, NARROW, openPage, startBrowser, startHighbar } from './harness.mjs';

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

const DAY_MS = 86_400_000;
const inDays = (days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const heading = (name) => page.getByRole('heading', { level: 1, name });
const block = (name) => page.getByRole('link', { name }).and(page.locator('[aria-haspopup=menu]'));

async function visit(path, name) {
  await page.goto(path);
  await heading(name).waitFor();
}

/** The day that a block stands on, as its column is called. */
const dayOf = (locator) => locator.evaluate((element) => element.closest('[role=group]').getAttribute('aria-label'));

/** The server's answer to the next change below that path. */
const saved = (path) => page.waitForResponse((answer) => answer.url().includes(path) && answer.request().method() !== 'GET' && answer.ok());

test('a few answers lead to a dated plan', async () => {
  await page.goto('/welcome/prepare');
  await page.getByLabel('Your name').fill('Elena Vasquez');
  await page.getByLabel('Email').fill('elena@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('a calm evening');
  await page.getByRole('button', { name: 'Begin' }).click();
  await heading('Six answers make a dated plan').waitFor();
  const start = await lookAt(page, 'prepare-start');
  await page.getByLabel('Role, team and company').fill('Engineering manager, Parcel flow, Northwind');
  await page.getByLabel('Date of the loop').fill(inDays(56));
  await page.getByRole('button', { name: 'Make my plan' }).click();
  await page.waitForURL('**/prepare/plan');
  await page.getByText('What is due, and what ticks it').waitFor();
  assert.deepEqual([...start, ...(await lookAt(page, 'prepare-plan'))], []);
});

test('the plan fits a phone without scrolling sideways', async () => {
  await page.setViewportSize(NARROW);
  await visit('/prepare/plan', /./);
  await page.getByText('What is due, and what ticks it').waitFor();
  const wider = await page.locator('.hb-body').evaluate((body) => body.scrollWidth - body.clientWidth);
  const findings = await lookAt(page, 'prepare-plan-phone');
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.deepEqual([wider, findings], [0, []]);
});

test('a block is moved by keys, and put back by the notice', async () => {
  await page.goto(`/prepare/plan?week=${await nextMonday()}`);
  const first = page.locator('[aria-haspopup=menu][aria-keyshortcuts]').first();
  const title = await first.getAttribute('title');
  const before = await dayOf(first);
  await first.focus();
  const moved = saved('/prep/plan/blocks/');
  await page.keyboard.press('Alt+ArrowRight');
  await moved;
  const here = block(new RegExp(`^${escaped(title)}`)).and(page.locator(':focus'));
  assert.notEqual(await dayOf(here), before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(
    ([name, day]) => [...document.querySelectorAll(`[role=group]`)].some((each) => each.getAttribute('aria-label') === day && each.querySelector(`[title="${CSS.escape(name)}"]`)),
    [title, before],
  );
});

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The whole of next week lies ahead, whatever today is. */
async function nextMonday() {
  const link = page.getByRole('link', { name: 'Week after' });
  const href = await link.getAttribute('href');
  return new URL(href, highbar.url).searchParams.get('week').replaceAll('"', '');
}

test('an item is ticked by hand, says so, and is opened again', async () => {
  await visit('/prepare/plan?items=all', /./);
  const row = page.getByRole('listitem').filter({ hasText: /schedule/i }).first();
  await row.hover();
  await row.getByRole('button', { name: /actions/ }).click();
  const ticked = saved('/prep/plan/items/');
  await page.getByRole('menuitem', { name: 'Tick by hand' }).click();
  await ticked;
  await row.getByText('by hand', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.getByText('by hand', { exact: true }).waitFor({ state: 'detached' });
});

test('moving the date makes the plan anew', async () => {
  await visit('/prepare/plan', /./);
  await page.getByRole('button', { name: 'Move the date' }).click();
  await page.getByRole('dialog').getByLabel('Date of the loop').fill(inDays(28));
  const put = saved('/prep/profile');
  await page.getByRole('button', { name: 'Save' }).click();
  await put;
  await page.getByText('The plan is made anew').waitFor();
});

test('the calendar reads the plan by an address of its own', async () => {
  await visit('/prepare/plan', /./);
  await page.getByRole('button', { name: 'Calendar feed' }).click();
  await page.getByRole('button', { name: 'Make an address' }).click();
  const address = await page.getByLabel('Address').inputValue();
  const feed = await (await page.request.get(new URL(new URL(address).pathname, highbar.url).href)).text();
  assert.match(feed, /^BEGIN:VCALENDAR/);
});

test('a note saves itself and is there again', async () => {
  await visit('/prepare/notes/introduction', 'Two-minute introduction');
  const put = saved('/prep/notes/introduction');
  await page.getByLabel('As you would say it').fill('I lead two teams that move parcels.');
  await put;
  const findings = await lookAt(page, 'prepare-note');
  await visit('/prepare/notes/introduction', 'Two-minute introduction');
  assert.equal(await page.getByLabel('As you would say it').inputValue(), 'I lead two teams that move parcels.');
  assert.deepEqual(findings, []);
});

test('a note that cannot be saved says so, and goes once it can', async () => {
  await visit('/prepare/notes/team', 'The target team');
  await page.route('**/api/v1/prep/notes/team', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await page.getByRole('textbox').first().fill('They print labels for forty warehouses.');
  await page.getByText(/^Not saved since/).waitFor();
  await page.unroute('**/api/v1/prep/notes/team');
  await page.getByText('Saved on this computer').waitFor();
  page.faults = page.faults.filter((fault) => !fault.includes('ERR_FAILED'));
});

for (const [name, path, words] of [
  ['prepare-notes', '/prepare/notes', 'What you keep in your own words'],
  ['prepare-day', '/prepare/day', /^In \d+ days$/],
  ['prepare-after', '/prepare/after', 'For the evening after'],
  ['prepare-settings', '/prepare/settings', 'Yours alone'],
  ['prepare-diagnostic', '/prepare/diagnostic', 'Where you start from'],
]) {
  test(`the page ${name} is accessible in both colour schemes`, async () => {
    await visit(path, words);
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    assert.deepEqual(await lookAt(page, name), []);
  });
}

test('the day is ticked off, and stays so', async () => {
  await visit('/prepare/day', /^In \d+ days$/);
  const box = page.getByRole('checkbox').first();
  const told = saved('/prep/day/');
  await box.check();
  await told;
  await visit('/prepare/day', /^In \d+ days$/);
  assert.equal(await page.getByRole('checkbox').first().isChecked(), true);
});

test('after the interview come thanks, dates, and in the worst case when to come back', async () => {
  await visit('/prepare/after', 'For the evening after');
  const ended = saved('/prep/after');
  await page.getByLabel('The last round ended').fill(`${inDays(-1)}T16:00`);
  await ended;
  await heading('Thank them, then let it rest').waitFor();
  const rejected = saved('/prep/after');
  await page.getByRole('radio', { name: 'Rejected' }).click();
  await page.getByLabel('Told on').fill(inDays(0));
  await rejected;
  await page.getByText(/^You may apply again from/).waitFor();
  assert.deepEqual(await lookAt(page, 'prepare-rejected'), []);
});

test('the diagnostic says where one starts', async () => {
  await visit('/prepare/diagnostic', 'Where you start from');
  for (const group of await page.getByRole('radiogroup').all()) await group.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: 'Show where I start' }).click();
  await page.getByRole('heading', { name: 'Where you stand' }).waitFor();
  assert.deepEqual(await lookAt(page, 'prepare-diagnosed'), []);
});

test('everything can be taken along, and then erased', async () => {
  await visit('/prepare/settings', 'Yours alone');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as Markdown' }).click()]);
  assert.match(readFileSync(await download.path(), 'utf8'), /I lead two teams that move parcels\./);
  await page.getByLabel('Type erase to confirm').fill('erase');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await heading('Six answers make a dated plan').waitFor();
  const profile = await (await page.request.get('/api/v1/prep/profile')).json();
  assert.deepEqual(profile, { profile: null });
  assert.deepEqual(page.faults, []);
});
