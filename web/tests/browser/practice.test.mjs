// Somebody practises alone: drills, the basics, a whole rehearsed round, and what all of it says of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lookAt, openPage, startBrowser, startHighbar } from './harness.mjs';

let highbar;
let browser;
let page;

before(async () => {
  [highbar, browser] = await Promise.all([startHighbar(), startBrowser()]);
  page = await openPage(browser, highbar.url);
  await prepares();
});

after(async () => {
  await browser?.close();
  await highbar?.stop();
});

const PROFILE = {
  version: 0, process_id: 'bar-raiser-em-l6', level: 6, target: 'Engineering manager, Parcel flow', date: null, time_zone: 'Europe/Amsterdam',
  minutes_by_weekday: [60, 60, 60, 60, 60, 120, 120], stage: 'loop', remote: false, notes: { team: '', initiatives: '', challenges: '', people: '' },
};

let csrf;

async function call(method, path, data) {
  const answer = await page.request.fetch(`${highbar.url}/api/v1${path}`, { method, data, headers: { 'X-CSRF-Token': csrf ?? '' } });
  assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

/** The third door and a profile, without their pages: those have a test of their own. */
async function prepares() {
  const person = { name: 'Elena Vasquez', email: 'elena@example.com', password: 'a calm evening', time_zone: 'Europe/Amsterdam' };
  csrf = (await call('POST', '/setup/prepare', person)).csrf;
  await call('PUT', '/prep/profile', PROFILE);
}

const heading = (name) => page.getByRole('heading', { level: 1, name });
const answerBox = () => page.getByRole('textbox', { name: 'Your answer' });
const idOf = () => new URL(page.url()).pathname.split('/').at(-1);

async function visit(path, name) {
  await page.goto(path);
  await heading(name).waitFor();
}

const QUESTION = /most expensive problem you took on/;

async function startDrill() {
  await visit('/prepare/drills', /./);
  await page.getByRole('radio', { name: 'Bar Raiser' }).click();
  await page.getByRole('combobox', { name: 'Principle' }).selectOption({ label: 'Ownership' });
  await page.getByRole('button', { name: QUESTION }).click();
  await heading(QUESTION).waitFor();
}

/** Answers the question that stands large, and gives back the next one. */
async function answerNow(text) {
  const asked = await heading(/./).innerText();
  await answerBox().fill(text);
  await answerBox().press('Control+Enter');
  await page.waitForFunction((old) => {
    const now = document.querySelector('h1')?.innerText;
    return document.querySelector('#rate-title') || (now && now !== old);
  }, asked);
  return (await heading(/./).count()) > 0 ? heading(/./) : null;
}

const WITH_WE =
  'In March 2025 our label printers at Northwind were failing every night. We decided to replace the queue, we wrote the new one and we rolled it out. ' +
  'Failed prints fell from 9,400 a week to 120. I learned to ask the shops first, and since June I ring three of them every Friday.';
const WITHOUT_NUMBERS =
  'Last spring the parcel scanners lost events at Northwind. I asked Duarte for his logs, I turned down a second broker because Inês had run one before, ' +
  'and I rewrote the retry myself. The shops were happy afterwards and things improved a lot.';
const LATER = [
  'I rang the three shops myself on the Tuesday, before anybody else had read the ticket.',
  'Duarte was against it, because his team would carry the pager for it until January.',
  'I told him that I would take his Sundays, and wrote that down in the channel.',
  'The finance lead asked for a date, and I gave her one that I could not keep.',
  'I moved two people off the roadmap for a month and told Ravi why in person.',
  'It is still there: the runbook has an owner, and the last page was in October.',
  'I would have asked the shops in the first week rather than in the third.',
];

test('a drill goes seven deep, each question out of what was said', async () => {
  await startDrill();
  assert.deepEqual(await lookAt(page, 'prepare-drill-first'), []);
  const asked = [];
  for (const text of [WITH_WE, ...LATER]) {
    const next = await answerNow(text);
    if (!next) break;
    asked.push(await next.innerText());
    if (asked.length === 3) {
      await page.getByRole('heading', { name: 'Depth 3 of 7' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Depth 3 of 7' }).waitFor();
      assert.equal(await heading(/./).innerText(), asked[2], 'a drill that was left goes on at the same depth');
      assert.deepEqual(await lookAt(page, 'prepare-drill'), []);
    }
  }
  assert.equal(new Set(asked).size, 7, `seven different follow-ups, not ${asked.length}`);
  await page.getByRole('heading', { name: 'That was all seven. How did it go?' }).waitFor();
  await page.getByRole('button', { name: /It held, barely/ }).click();
  await page.getByText('You said: It held, barely').waitFor();
  assert.deepEqual(await lookAt(page, 'prepare-drill-ended'), []);
  await page.getByRole('button', { name: 'Keep as a story' }).click();
  await page.waitForURL('**/prepare/stories/*');
});

test('another faulty answer to the same question leads elsewhere, and both are quoted', async () => {
  const follow = [];
  for (const text of [WITH_WE, WITHOUT_NUMBERS]) {
    await startDrill();
    const next = await answerNow(text);
    const quote = await next.locator('q').first().innerText();
    assert.ok(text.toLowerCase().includes(quote.toLowerCase()), `the question quotes what was said: ${quote}`);
    follow.push({ ask: await next.innerText(), rule: await page.getByRole('button', { expanded: false }).filter({ hasText: /^[a-z]+(-[a-z]+)+$/ }).first().innerText() });
    await page.getByRole('button', { name: 'End here' }).click();
    await page.getByRole('button', { name: /It fell apart/ }).click();
    await page.getByText('You said: It fell apart').waitFor();
  }
  assert.notEqual(follow[0].ask, follow[1].ask);
  assert.notEqual(follow[0].rule, follow[1].rule);
});

test('without a microphone it goes by typing, and that is said once', async () => {
  // On a page of its own: a browser says on its console that there is none.
  const own = page;
  page = await own.context().newPage();
  await startDrill();
  await page.getByRole('button', { name: 'Speak instead' }).click();
  await page.getByText('so this goes by typing').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Speak instead' }).count(), 0);
  await answerNow(WITHOUT_NUMBERS);
  assert.equal(await page.getByText('so this goes by typing').count(), 0);
  const drill = page.url();
  await page.close();
  page = own;
  await page.goto(drill);
});

test('words that were not sent are still there after a reload', async () => {
  await heading(/./).waitFor();
  await answerBox().fill('Half a sentence about Duarte');
  await page.reload();
  await heading(/./).waitFor();
  assert.equal(await answerBox().inputValue(), 'Half a sentence about Duarte');
});

test('the drills page says what comes back and what was done', async () => {
  await visit('/prepare/drills', /./);
  await page.getByRole('heading', { name: 'Left half-way' }).waitFor();
  await page.getByText('7 deep').waitFor();
  assert.deepEqual(await lookAt(page, 'prepare-drills'), []);
});

test('the basics explain themselves after the choice', async () => {
  await visit('/prepare/fundamentals', /questions on the basics/);
  assert.deepEqual(await lookAt(page, 'prepare-fundamentals'), []);
  await page.keyboard.press('1');
  await page.getByText(/^(Right\.|Not this one\.)/).waitFor();
  const first = await page.getByRole('heading', { level: 2 }).first().innerText();
  assert.deepEqual(await lookAt(page, 'prepare-fundamentals-answered'), []);
  await page.keyboard.press('n');
  await page.waitForFunction((old) => document.querySelector('h2')?.innerText !== old, first);
});

/** Moves the clock of the round on, as the page does every few seconds. */
async function pass(id, from, to, step = 30) {
  let now;
  for (let at = from; at <= to; at += step) now = await call('POST', `/prep/rehearsals/${id}/tick`, { at_seconds: at });
  return now;
}

async function sayNow(text) {
  const said = page.waitForResponse((answer) => answer.url().endsWith('/say') && answer.ok());
  await answerBox().fill(text);
  await answerBox().press('Control+Enter');
  return (await said).json();
}

test('a whole round is rehearsed with its clock and ends in the scorecard', async () => {
  await visit('/prepare/rehearse', /Sit through a whole round/);
  assert.deepEqual(await lookAt(page, 'prepare-rehearse'), []);
  await page.getByRole('button', { name: 'Start Behavioural 1' }).click();
  await answerBox().waitFor();
  const id = idOf();
  await heading(/./).waitFor();
  await sayNow('I lead two teams of nine at Northwind, payments and refunds, and have been their manager for three years.');
  await pass(id, 60, 330);
  await page.waitForFunction(() => /^0[5-9]:/.test(document.querySelector('[role=timer]')?.innerText ?? ''));
  await sayNow(WITH_WE);
  assert.deepEqual(await lookAt(page, 'prepare-rehearsal'), []);
  const { minutes } = await pass(id, 360, 1500);
  await sayNow(WITHOUT_NUMBERS);
  const { lines } = await pass(id, 1530, minutes * 60);
  const kinds = new Set(lines.map(({ kind }) => kind));
  for (const kind of ['ask', 'time', 'answer', 'close']) assert.ok(kinds.has(kind), `a round has ${kind}`);
  assert.ok(kinds.has('follow_up') || kinds.has('interrupt'), 'the interviewer goes on from what was said');
  await heading('Rate yourself as the interviewer would').waitFor();
  await fillScorecard();
  await page.getByRole('button', { name: 'Keep the scorecard' }).click();
  await heading('Your scorecard').waitFor();
  assert.deepEqual(await lookAt(page, 'prepare-scorecard-kept'), []);
});

async function fillScorecard() {
  const scales = page.getByRole('radiogroup').filter({ has: page.getByRole('radio', { name: /3/ }) });
  const names = await page.getByRole('radiogroup').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')).slice(0, -1));
  assert.ok(names.length >= 4, 'competencies and principles are rated');
  for (const [at, name] of names.entries()) {
    const row = page.getByRole('listitem').filter({ has: page.getByRole('radiogroup', { name, exact: true }) });
    if ((await row.getByRole('textbox').count()) === 0) await row.getByRole('button', { name }).click();
    await row.getByRole('radio').nth(at % 2 === 0 ? 2 : 1).click();
    await page.getByRole('button', { name: `Use as evidence for ${name}` }).first().click();
    assert.notEqual(await row.getByRole('textbox').inputValue(), '');
  }
  assert.ok((await scales.count()) > 0);
  assert.deepEqual(await lookAt(page, 'prepare-scorecard'), []);
  await page.getByRole('radiogroup', { name: 'Your vote, as the interviewer' }).getByRole('radio', { name: 'Lean hire' }).click();
}

test('the second time stands beside the first, and a loop meets the policy', async () => {
  await visit('/prepare/rehearse', /./);
  await page.getByText('once').waitFor();
  await page.getByRole('button', { name: 'Begin a loop' }).click();
  await page.getByRole('menuitem', { name: 'Behavioural 1' }).click();
  await answerBox().waitFor();
  await heading(/./).waitFor();
  await sayNow('I lead two teams of nine at Northwind.');
  await page.getByRole('button', { name: 'Finish the round' }).click();
  await heading('Rate yourself as the interviewer would').waitFor();
  await page.getByRole('table').waitFor();
  await fillScorecard();
  await page.getByRole('button', { name: 'Keep the scorecard' }).click();
  await heading('Your scorecard').waitFor();
  await visit('/prepare/rehearse', /./);
  await page.getByText('rounds are missing before the policy says anything').waitFor();
  await page.getByRole('group', { name: 'Rules of the policy' }).getByRole('listitem').first().waitFor();
  assert.deepEqual(await lookAt(page, 'prepare-rehearse-loop'), []);
});

test('readiness says something true of it', async () => {
  await page.goto('/prepare/readiness');
  await page.getByText('If the loop were tomorrow').waitFor();
  await page.getByRole('region', { name: 'Leadership impact' }).getByText(/rehears/).first().waitFor();
  assert.deepEqual(await lookAt(page, 'prepare-readiness'), []);
  const paragraph = await heading(/./).innerText();
  assert.doesNotMatch(paragraph, /\d+ ?%/, 'no percentage of readiness');
  await page.keyboard.press('t');
  await page.getByRole('table').waitFor();
  assert.deepEqual(await lookAt(page, 'prepare-readiness-table'), []);
  await page.getByRole('radio', { name: 'By principle' }).click();
  await page.getByRole('rowheader', { name: 'Ownership' }).waitFor();
});

test('the field guide is searched in the browser and its links lead on', async () => {
  await visit('/prepare/guide', /How the process works/);
  assert.deepEqual(await lookAt(page, 'prepare-guide'), []);
  await page.getByRole('textbox', { name: 'Search the guide' }).fill('veto');
  await page.getByRole('link', { name: 'The Bar Raiser', exact: true }).click();
  await heading('The Bar Raiser').waitFor();
  assert.deepEqual(await lookAt(page, 'prepare-article'), []);
  const link = page.locator('main p a[href^="/prepare/guide/"], main li a[href^="/prepare/guide/"]:not(nav a)').first();
  const href = await link.getAttribute('href');
  await link.click();
  await page.waitForURL(`**${href}`);
});
