// Somebody with an interview in eight weeks opens an empty Highbar: third door, plan, first linted story, and a plan that has noticed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lookAt, openPage, startBrowser, startHighbar } from './harness.mjs';

let highbar;
let browser;
let page;
let steps = 0;

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
const field = (name) => page.getByRole('textbox', { name, exact: true });

/** One thing that a person does: a click, or a field filled in. */
async function step(locator, text) {
  steps += 1;
  await (text === undefined ? locator.click() : locator.fill(text));
}

test('from an empty installation to a dated plan', async () => {
  await page.goto('/');
  await heading('Welcome to Highbar').waitFor();
  assert.deepEqual(await lookAt(page, 'welcome'), []);
  await step(page.getByRole('link', { name: 'Prepare for my interview' }));
  await step(page.getByLabel('Your name'), 'Elena Vasquez');
  await step(page.getByLabel('Email'), 'elena@example.com');
  await step(page.getByRole('textbox', { name: 'Password' }), 'a calm evening');
  await step(page.getByRole('button', { name: 'Begin' }));
  await heading('Six answers make a dated plan').waitFor();
  await step(page.getByLabel('Date of the loop'), inDays(56));
  await step(page.getByRole('button', { name: 'Make my plan' }));
  await page.waitForURL('**/prepare/plan');
  await page.getByText('What is due, and what ticks it').waitFor();
  const plan = await (await page.request.get('/api/v1/prep/plan')).json();
  assert.ok(plan.items.length >= 33, `the whole checklist and the line on the team, not ${plan.items.length} lines`);
  assert.ok(plan.items.every(({ due }) => due !== null), 'every line has its day');
});

const FAULTY =
  'We looked at the queue and an agreement was reached with the warehouse. We moved the labels to a second printer and I wrote the switch myself.';
const REPAIRED =
  'I read every complaint since January, asked Duarte for the logs of his warehouse, and found that one full queue stopped all printers. ' +
  'I wrote the switch to a second printer myself, and I carried the pager until the end of June because his team was against a change before the sale.';

/** The rules that stand at the words of the page now. */
const rules = () => page.locator('[data-rule]').evaluateAll((cards) => cards.map((card) => card.dataset.rule));

test('the first story is written, linted and mended', async () => {
  await step(page.getByRole('link', { name: 'Bank' }));
  await page.getByText('No story yet').waitFor();
  await step(page.getByRole('button', { name: 'New story' }));
  await step(page.getByLabel('What happened, in a few words'), 'The label printer');
  await step(page.getByRole('button', { name: 'Start writing' }));
  await step(field('Situation'), 'In March 2024 I took over a team of eleven at Parcelline. The label printer failed 40 times a week, and the warehouse lost its evening vans.');
  await step(field('Task'), 'I had to bring the failures below five a week before the summer sale, without a new printer.');
  await step(field('Action'), FAULTY);
  await step(field('Result'), 'Failures fell from 40 a week to 2 by June, and not one van left late in the sale.');
  await step(field('Learning'), 'I used to trust the dashboard. Since then I ring one warehouse every Friday and write down what they say.');
  await page.waitForFunction(() => document.querySelector('[data-rule="we-over-i"]') && document.querySelector('[data-rule="passive-action"]'));
  assert.deepEqual(await lookAt(page, 'newcomer-story'), []);
  await step(field('Action'), REPAIRED);
  await page.waitForFunction(() => !document.querySelector('[data-rule="we-over-i"], [data-rule="passive-action"]'));
  assert.ok(!(await rules()).includes('no-stakeholder'));
  assert.ok(steps <= 24, `a newcomer has a linted story in few steps, not ${steps}`);
});

const item = async (id) => (await (await page.request.get('/api/v1/prep/plan')).json()).items.find((each) => each.id === id);

test('the plan notices by itself what was done, and says by what', async () => {
  assert.equal((await item('write_stories')).have, 0, 'a draft is not yet a story that is ready');
  await page.getByRole('button', { name: 'More' }).click();
  const saved = page.waitForResponse((answer) => answer.url().includes('/prep/stories/') && answer.request().method() === 'PUT' && answer.ok());
  await page.getByRole('menuitem', { name: 'Mark as ready' }).click();
  await saved;
  assert.equal((await item('write_stories')).have, 1);

  await page.goto('/prepare/notes/introduction');
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/prep/notes/introduction') && answer.request().method() === 'PUT' && answer.ok());
  // Two hundred and seventy words, which take two minutes.
  await field('As you would say it').fill('I lead a team of eleven people at Parcelline. '.repeat(30));
  await kept;
  const introduction = await item('phone_introduction');
  assert.deepEqual([introduction.state, introduction.ticked_by], ['ticked', 'evidence']);
  await page.goto('/prepare/plan?items=all');
  await page.getByText('What is due, and what ticks it').waitFor();
  assert.deepEqual(await lookAt(page, 'newcomer-plan'), []);
});

test('an earlier date lays the same work out anew', async () => {
  const before = await item('write_stories');
  await page.getByRole('button', { name: 'Move the date' }).click();
  await page.getByRole('dialog').getByLabel('Date of the loop').fill(inDays(21));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The plan is made anew').waitFor();
  const now = await item('write_stories');
  assert.ok(now.due < before.due, `${now.due} comes before ${before.due}`);
  assert.equal(now.have, 1, 'what was done stays done');
  assert.deepEqual(page.faults, []);
});
