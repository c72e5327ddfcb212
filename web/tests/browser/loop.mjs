// Repetitions of rounds by the session's cookie, after the journey has done the same step once by hand.
import { bookFirst, fillIn, hold, submitCard } from './rounds.mjs';
import { become, call } from './session.mjs';

const DAY_MS = 24 * 60 * 60_000;

/** Ten in the morning (UTC) of the working day that lies `days` working days ahead. */
export function morning(days) {
  const day = new Date(Date.now());
  for (let left = days; left > 0; ) {
    day.setTime(day.getTime() + DAY_MS);
    if (![0, 6].includes(day.getUTCDay())) left -= 1;
  }
  return `${day.toISOString().slice(0, 10)}T`;
}

/** One leader for each round, so that nobody leads two: the smallest choice first, with taking back. */
export function assignLeaders(choices) {
  const rounds = Object.keys(choices).sort((a, b) => choices[a].length - choices[b].length);
  const taken = new Map();
  const place = (round, seen) =>
    choices[round].some((person) => {
      if (seen.has(person)) return false;
      seen.add(person);
      if (taken.has(person) && !place(taken.get(person), seen)) return false;
      taken.set(person, round);
      return true;
    });
  for (const round of rounds) if (!place(round, new Set())) throw new Error(`nobody is left to lead ${round}`);
  return Object.fromEntries([...taken].map(([person, round]) => [round, person]));
}

/** Books every round of the loop that is not booked yet, over two days. Called as the recruiter. */
export async function bookRest(page, id) {
  let view = await call(page, 'GET', `/applications/${id}`);
  const open = view.loop.rounds.filter((round) => !round.interview_id);
  const slots = open.map((_, index) => `${morning(6 + Math.floor(index / 4))}${['08', '10', '12', '14'][index % 4]}:00:00Z`);
  const choices = {};
  for (const [index, { round }] of open.entries()) {
    const { items } = await call(page, 'GET', `/applications/${id}/rounds/${round}/eligible?starts_at=${encodeURIComponent(slots[index])}`);
    choices[round] = items.filter((one) => one.eligible).map((one) => one.person.id);
  }
  const leaders = assignLeaders(choices);
  for (const [index, { round }] of open.entries()) {
    view = await call(page, 'POST', `/applications/${id}/interviews`, { version: view.version, round, starts_at: slots[index], lead: leaders[round], shadows: [] });
  }
  return view;
}

/** Books what is left of a loop on its page: the rounds that fewest people may lead first, nobody twice. */
export async function bookOnPage(page, rounds, taken = []) {
  const scarce = ['bar_raiser', 'hiring_manager', 'system_design'];
  const rank = ({ round }) => (scarce.indexOf(round) + 1 || scarce.length + 1);
  for (const round of rounds.toSorted((a, b) => rank(a) - rank(b))) {
    await page.getByRole('button', { name: new RegExp(`^Book ${round.name}`) }).first().click();
    await page.getByRole('dialog').getByText(/that week/).first().waitFor();
    taken.push((await bookFirst(page, taken)).lead);
  }
}

/** The leader of a round accepts, holds it and hands the scorecard in, at their own page. */
export async function leadRound(page, round) {
  await page.goto(`/interviews/${round.interview_id}`);
  await hold(page);
  await fillIn(page);
  await submitCard(page);
}

/** Holds a round and hands its scorecard in, as the person who leads it. */
export async function holdAndSubmit(page, round) {
  await become(page, round.lead.id);
  const path = `/interviews/${round.interview_id}`;
  let view = await call(page, 'GET', path);
  if (round.reply !== 'accepted') await call(page, 'POST', `${path}/reply`, { reply: 'accepted' });
  if (view.state === 'booked') await call(page, 'POST', `${path}/start`, {});
  await call(page, 'POST', `${path}/end`, {});
  view = await call(page, 'POST', `${path}/scorecard/fill-in`, {});
  await call(page, 'POST', `${path}/scorecard/submit`, { version: view.scorecard_version });
}
