// A debrief from the gate to the end of the votes. Each step is pressed once on the page; the other people of the
// panel repeat it by their own session, as they would on their own machines.
import { become, call } from './session.mjs';
import { press } from './rounds.mjs';

const view = (page, id) => call(page, 'GET', `/applications/${id}/debrief`);
export const step = (page, id, verb, body = {}) => call(page, 'POST', `/applications/${id}/debrief/${verb}`, body);
const ids = (debrief) => [...new Set(debrief.participants.filter((one) => !one.waived).map((one) => one.person.id))];

/** Does something as everybody of the panel but `me`, and comes back as `me`. */
async function others(page, id, me, act) {
  for (const person of ids(await view(page, id)).filter((one) => one !== me)) {
    await become(page, person);
    await act(person);
  }
  await become(page, me);
}

/** The Bar Raiser opens the debrief and the panel reads. */
export async function read(page, id, me) {
  const open = page.getByRole('button', { name: 'Open the debrief' });
  await open.or(page.getByRole('button', { name: 'Start silent reading' })).first().waitFor();
  if (await open.isVisible()) await press(page, 'Open the debrief', /\/debrief\/open$/);
  await press(page, 'Start silent reading', /\/start-reading$/);
  await page.getByRole('button', { name: 'I have read everything' }).waitFor();
  return async () => {
    await press(page, 'I have read everything', /\/finish-reading$/);
    await others(page, id, me, () => step(page, id, 'finish-reading'));
    await page.reload();
    await page.getByRole('heading', { name: 'Phases of the debrief' }).or(page.getByRole('list', { name: 'Phases of the debrief' })).first().waitFor();
    const end = page.getByRole('button', { name: 'End the reading' });
    if ((await view(page, id)).phase === 'reading') {
      await end.waitFor();
      await press(page, 'End the reading', /\/end-reading$/);
    }
  };
}

/** Everybody votes after the reading; `votes` tells the vote of a person by their first one. */
export async function voteAfterReading(page, id, me, vote, label) {
  const turn = page.getByRole('region', { name: 'Your vote after reading' });
  await turn.getByRole('radio', { name: label, exact: true }).click();
  await press(page, 'Vote', /\/debrief\/vote$/, { within: turn });
  await others(page, id, me, () => step(page, id, 'vote', { vote }));
}

/** Discussion, statements on the bar, and final votes; leaves the votes open. */
export async function discuss(page, id, me, { raises, vote, label }) {
  await page.reload();
  await press(page, 'Start the discussion', /\/start-discussion$/);
  await press(page, /^Next: /, /\/debrief\/discuss$/);
  const turn = page.getByRole('region', { name: 'Your turn' });
  await turn.getByLabel('Why, in a sentence').fill('Better than half of those who hold this level, judged by the migration.');
  await press(page, raises ? 'Raises the bar' : 'Does not', /\/debrief\/bar$/, { within: turn });
  const cast = page.waitForResponse((r) => /final-vote$/.test(r.url()));
  await turn.getByRole('radio', { name: label, exact: true }).click();
  if (!(await cast).ok()) throw new Error(`final vote: ${await (await cast).text()}`);
  await others(page, id, me, async () => {
    await step(page, id, 'bar', { raises, reason: 'The examples carry it.' });
    await step(page, id, 'final-vote', { vote });
  });
  await page.reload();
}

export async function closeVoting(page, raises) {
  await press(page, 'Close the votes', /\/close-voting$/);
  await press(page, raises ? 'Record: raises the bar' : 'Record: does not', /\/consensus$/);
}
