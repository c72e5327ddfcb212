// A debrief from the gate to the end of the votes, with every member of the panel at a page of their own. Nobody
// reloads: what one person does has to show on the pages of the others.
import { press } from './rounds.mjs';

/** The button of somebody whose page is told by the server that the phase has changed. */
const button = (page, name) => page.getByRole('button', { name }).first();

/** The Bar Raiser opens the debrief and starts the reading; afterwards everybody says that they have read. */
export async function read(raiser, others) {
  const open = button(raiser, 'Open the debrief');
  await open.or(button(raiser, 'Start silent reading')).first().waitFor();
  if (await open.isVisible()) await press(raiser, 'Open the debrief', /\/debrief\/open$/);
  await press(raiser, 'Start silent reading', /\/start-reading$/);
  await button(raiser, 'I have read everything').waitFor();
  return async () => {
    for (const page of [raiser, ...others]) await press(page, 'I have read everything', /\/finish-reading$/);
    // When the last one has read, the phase moves on by itself.
    await raiser.getByRole('region', { name: 'Your vote after reading' }).waitFor();
  };
}

/** Everybody votes after the reading. */
export async function voteAfterReading(pages, label) {
  for (const page of pages) {
    const turn = page.getByRole('region', { name: 'Your vote after reading' });
    await turn.getByRole('radio', { name: label, exact: true }).click();
    await press(page, 'Vote', /\/debrief\/vote$/, { within: turn });
  }
}

/** Discussion, statements on the bar, and final votes; leaves the votes open. */
export async function discuss(raiser, others, { raises, label }) {
  await press(raiser, 'Start the discussion', /\/start-discussion$/);
  await press(raiser, /^Next: /, /\/debrief\/discuss$/);
  for (const page of [raiser, ...others]) await takeTurn(page, { raises, label });
}

async function takeTurn(page, { raises, label }) {
  const turn = page.getByRole('region', { name: 'Your turn' });
  await turn.getByLabel('Why, in a sentence').fill('Better than half of those who hold this level, judged by the migration.');
  await press(page, raises ? 'Raises the bar' : 'Does not', /\/debrief\/bar$/, { within: turn });
  const cast = page.waitForResponse((r) => /final-vote$/.test(r.url()));
  await turn.getByRole('radio', { name: label, exact: true }).click();
  if (!(await cast).ok()) throw new Error(`final vote: ${await (await cast).text()}`);
}

export async function closeVoting(page, raises) {
  await press(page, 'Close the votes', /\/close-voting$/);
  await press(page, raises ? 'Record: raises the bar' : 'Record: does not', /\/consensus$/);
}
