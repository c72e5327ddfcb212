// Somebody alone with their stories: writes the first one, sees what an interviewer would mind, keeps what is right,
// takes in what they have elsewhere, and starts the story most worth writing next.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lookAt, NARROW, openPage, startBrowser, startHighbar } from './harness.mjs';
import { call } from './session.mjs';

let highbar;
let browser;
let page;

before(async () => {
  [highbar, browser] = await Promise.all([startHighbar(), startBrowser()]);
  page = await openPage(browser, highbar.url);
  const elena = { name: 'Elena Vasquez', email: 'elena@example.com', password: 'a long enough password', time_zone: 'Europe/Lisbon' };
  await call(page, 'POST', '/setup/prepare', elena);
});

after(async () => {
  await browser?.close();
  await highbar?.stop();
});

const field = (name) => page.getByRole('textbox', { name, exact: true });

/** The words that are underlined, read from where they stand. */
const underlined = () => page.locator('mark').evaluateAll((marks) => marks.map((mark) => mark.dataset.text));

const untilUnderlined = (words) =>
  page.waitForFunction((wanted) => [...document.querySelectorAll('mark')].some((mark) => mark.dataset.text === wanted), words);

/** Clicks on words of the text where the page has underlined them first. */
async function clickOn(words) {
  const mark = page.locator(`mark[data-text="${words}"]`).first();
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

const current = () => page.locator('[data-rule]:has([data-current-finding])');
const storyOf = async () => call(page, 'GET', `/prep/stories/${new URL(page.url()).pathname.split('/').at(-1)}`);

async function saved(check) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const story = await storyOf();
    if (check(story)) return story;
    await page.waitForTimeout(100);
  }
  throw new Error('the story was not saved as it stands on the page');
}

test('a newcomer has a linted story in a few steps', async () => {
  await page.goto('/prepare/stories');
  await page.getByText('No story yet').waitFor();
  assert.deepEqual(await lookAt(page, 'stories-empty'), []);
  await page.getByRole('button', { name: 'New story' }).click();
  await page.getByLabel('What happened, in a few words').fill('The label printer');
  await page.keyboard.press('Enter');
  await field('Situation').waitFor();
  await page.getByRole('heading', { name: 'The first look comes at forty words' }).waitFor();
  assert.deepEqual(await lookAt(page, 'story-new'), []);

  await page.keyboard.type('In March 2024 I took over a team of eleven at Parcelline. The label printer failed quite often, and nobody knew until a customer called. ');
  await field('Action').click();
  await page.keyboard.type('I read every note since January, and an agreement was reached with the warehouse that I would carry the pager until the end of June.');
  await untilUnderlined('quite often');
  await page.getByRole('heading', { name: /things to look at$/ }).waitFor();
  assert.deepEqual(await lookAt(page, 'story-written'), []);
});

test('findings stand at their words behind emoji, combining marks and other directions', async () => {
  const text = '🎉🎉 👩‍👩‍👧‍👦 Ine\u0302s: مرحبا. It was late quite often.\n\nThen it improved significantly 😀.';
  await field('Result').fill(text);
  await untilUnderlined('significantly');
  const found = (await underlined()).filter((words) => text.includes(words));
  assert.ok(found.includes('quite often') && found.includes('significantly'), found.join(' | '));
  await clickOn('significantly');
  await current().filter({ hasText: 'significantly' }).waitFor();
  const { report } = await saved((story) => story.result === text);
  const finding = report.findings.find((each) => each.quote === 'significantly');
  assert.equal([...text].slice(finding.section_start, finding.section_end).join(''), 'significantly');
});

test('nothing is underlined while a word is being typed', async () => {
  await field('Learning').click();
  for (const letter of 'Since then I work significantly ') {
    await page.keyboard.type(letter);
    const inLearning = await page.locator('section[aria-labelledby="story-learning"] mark').count();
    assert.equal(inLearning, 0);
  }
  await page.locator('section[aria-labelledby="story-learning"] mark').first().waitFor({ state: 'attached' });
});

test('F8 goes through the findings and back, and Escape leads to the card', async () => {
  const rules = [];
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press('F8');
    await current().waitFor();
    rules.push(await page.locator('[role=status]').filter({ hasText: / of \d+\. / }).innerText());
  }
  await page.keyboard.press('Shift+F8');
  await page.locator('[role=status]', { hasText: rules[1] }).waitFor({ state: 'attached' });
  assert.equal(new Set(rules).size, 3);
});

test('a finding can be kept as it is, and looked at again', async () => {
  await clickOn('quite often');
  await current().getByRole('button', { name: /^Keep/ }).click();
  const story = await saved(({ kept }) => kept.length === 1);
  assert.equal(story.kept[0].quote, 'quite often');
  assert.ok(story.report.findings.filter(({ quote }) => quote === 'quite often').every(({ kept }) => kept));
  await page.reload();
  await page.getByText('kept as', { exact: false }).first().click();
  assert.ok(!(await underlined()).includes('quite often'));
  await page.getByRole('button', { name: 'Look at it again' }).first().click();
  await untilUnderlined('quite often');
  await saved(({ kept }) => kept.length === 0);
});

test('what a rule means opens beside it', async () => {
  await page.getByRole('button', { name: 'vague-words' }).click();
  const help = page.getByRole('dialog', { name: /vague-words/ });
  await help.getByText('Why an interviewer minds', { exact: false }).waitFor();
  assert.deepEqual(await lookAt(page, 'story-help'), []);
  await page.keyboard.press('Escape');
});

test('the older of two windows turns read-only, and two versions stand beside each other', async () => {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.getByText('open in another window', { exact: false }).waitFor();
  await other.close();
  await page.getByText('open in another window', { exact: false }).waitFor({ state: 'hidden' });

  const held = await storyOf();
  // The page does not hear of the change, as one whose connection has just broken off.
  await page.route('**/api/v1/events**', (route) => route.abort());
  await field('Task').fill('Mine was the outcome');
  const input = Object.fromEntries(['version', 'title', 'status', 'level', 'kind', 'year', 'employer', 'role', 'team', 'scope', 'context', 'principles', 'kept', 'situation', 'action', 'result', 'learning'].map((key) => [key, held[key]]));
  await call(page, 'PUT', `/prep/stories/${held.id}`, { ...input, task: 'Written elsewhere' });
  await page.getByText('Another window has saved this story').waitFor();
  assert.deepEqual(await lookAt(page, 'story-conflict'), []);
  await page.getByRole('button', { name: 'Keep yours' }).click();
  await saved(({ task }) => task === 'Mine was the outcome');
  await page.unroute('**/api/v1/events**');
  page.faults = page.faults.filter((fault) => !fault.includes('net::ERR_FAILED'));
});

test('a story told aloud is in its log', async () => {
  await page.getByRole('radio', { name: 'Tell it' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Add it to the log' }).click();
  await page.getByText(/^Told once/).waitFor();
  assert.deepEqual(await lookAt(page, 'story-tell'), []);
});

test('an earlier version can be restored, and that taken back', async () => {
  // What comes in one piece is a version of its own; what is typed within ten minutes is one.
  const text = '# Growing a lead\n## Task\nMine was to grow her.\n## Action\nI asked her to lead.\n';
  await call(page, 'POST', '/prep/stories/import', { format: 'markdown', text });
  await page.goto('/prepare/stories');
  await page.getByRole('link', { name: 'Growing a lead' }).click();
  await field('Task').fill('Mine was the outcome');
  await saved(({ task }) => task === 'Mine was the outcome');
  await page.getByRole('radio', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Restore this version' }).waitFor();
  assert.deepEqual(await lookAt(page, 'story-versions'), []);
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await field('Situation').waitFor();
  await saved(({ task }) => task === 'Mine was to grow her.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await saved(({ task }) => task === 'Mine was the outcome');
  await call(page, 'DELETE', `/prep/stories/${(await storyOf()).id}`);
});

test('stories from elsewhere are checked first, and a faulty row is named', async () => {
  await page.goto('/prepare/stories');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Import' }).click();
  await page.getByRole('radio', { name: 'CSV' }).click();
  const rows = ['title,year,kind,principles,situation,task,action,result,learning',
    'Growing a lead,2023,people,hire_and_develop_the_best,In 2023 she joined.,I had to grow her.,I asked her to lead.,She leads.,I ask earlier.',
    'No such year,twenty,technical,ownership,In May.,My task.,I did it.,It held.,I look twice.'];
  await page.getByLabel('Or paste them').fill(rows.join('\n'));
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByText('Line 3', { exact: false }).waitFor();
  assert.deepEqual(await lookAt(page, 'stories-import'), []);
  await page.getByRole('button', { name: /^Take in/ }).click();
  await page.getByRole('link', { name: 'Growing a lead' }).waitFor();
  assert.deepEqual(await lookAt(page, 'stories'), []);
});

test('the matrix starts the story most worth writing, with its principle', async () => {
  await page.goto('/prepare/matrix');
  await page.getByRole('heading', { name: 'Most worth writing next' }).waitFor();
  assert.deepEqual(await lookAt(page, 'matrix'), []);
  const { next } = await call(page, 'GET', '/prep/matrix?context=loop');
  await page.getByRole('button', { name: 'Start this story' }).click();
  await field('Title').waitFor();
  const story = await storyOf();
  assert.equal(story.title, next.title);
  assert.deepEqual(story.principles.map(({ id }) => id).toSorted(), next.principles.toSorted());
});

test('model stories have their notes in the margin', async () => {
  await page.goto('/prepare/models');
  await page.getByRole('article').waitFor();
  assert.equal(await page.getByRole('navigation', { name: 'Which story' }).getByRole('link').count(), 8);
  assert.deepEqual(await lookAt(page, 'models'), []);
});

test('on a phone the findings are a sheet, and the matrix is a list', async () => {
  await page.setViewportSize(NARROW);
  await page.goto('/prepare/stories');
  await page.getByRole('link', { name: 'The label printer' }).click();
  await page.getByRole('button', { name: /to look at$/ }).click();
  await page.locator('[data-rule]').first().waitFor();
  assert.deepEqual(await lookAt(page, 'story-phone'), []);
  await page.goto('/prepare/matrix');
  await page.getByRole('region', { name: 'By principle, gaps first' }).waitFor();
  assert.deepEqual(await lookAt(page, 'matrix-phone'), []);
});
