// A panel that does not hire: the decision, feedback that somebody else reviews before it goes, and the public form
// that names the day from which the candidate may apply again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fillApplication } from './applying.mjs';
import { closeVoting, discuss, read, voteAfterReading } from './debrief.mjs';
import { lookAt, openPage, startBrowser, startHighbar } from './harness.mjs';
import { press } from './rounds.mjs';
import { call, fillWithDemoData, personas, seats, switchTo, telling } from './session.mjs';
import { toDebrief } from './toDebrief.mjs';

const WHO = { name: 'Celeste Aubry', email: 'celeste.aubry@example.com' };

let highbar, browser, page, guest;

before(async () => {
  highbar = await startHighbar();
  browser = await startBrowser();
  page = await openPage(browser, highbar.url);
  guest = await openPage(browser, highbar.url);
});
after(async () => {
  await browser?.close();
  await highbar?.stop();
});

test('no hire, reviewed feedback, and no new application before the day', { timeout: 600_000 }, () => telling([page, guest], async () => {
  const findings = [];
  await (await fillWithDemoData(page))();
  const people = await personas(page);
  const idOf = (name) => people.find((one) => one.person.name === name).person.id;
  const { id, raiser } = await toDebrief(page, 'em-payments', WHO, idOf('Tomás Ferreira'));

  const panel = seats(browser, highbar.url, people);
  const { participants } = await call(page, 'GET', `/applications/${id}/debrief`);
  for (const { person } of participants) await (await panel.of(person.id)).goto(`/debriefs/${id}`);
  const mine = await panel.of(raiser.id);
  const others = panel.all().filter((one) => one !== mine);
  await (await read(mine, others))();
  await voteAfterReading([mine, ...others], 'No hire');
  await discuss(mine, others, { raises: false, label: 'No hire' });
  await closeVoting(mine, false);

  await switchTo(page, 'Ingrid Solberg');
  await page.goto(`/debriefs/${id}`);
  await page.getByRole('radio', { name: 'No hire', exact: true }).check();
  await press(page, 'Decide', /\/decide$/);
  findings.push(...(await lookAt(page, 'no-hire')));
  assert.equal((await call(page, 'GET', `/applications/${id}`)).state, 'rejected');

  await feedback(page, id, findings);

  await guest.goto('/jobs/em-payments');
  await fillApplication(guest, WHO);
  await guest.getByRole('button', { name: 'Send my application' }).click();
  const refusal = guest.getByRole('alert').first();
  await refusal.waitFor();
  const until = (await call(page, 'GET', `/applications/${id}`)).rejection.cool_down_until;
  const words = await refusal.innerText();
  assert.ok(words.includes(until) || words.includes(until.slice(0, 4)), `the refusal does not name ${until}: ${words}`);
  findings.push(...(await lookAt(guest, 'apply-refused')));
  assert.deepEqual([...new Set(findings)], []);
}));

/** Drafted by the hiring manager, read and sent by the recruiter. */
async function feedback(page, id, findings) {
  await page.goto(`/applications/${id}?tab=feedback`);
  await page.getByLabel('What the candidate reads').fill('You showed how a plan is carried out. This level asks for plans over several years.');
  await page.getByLabel('Areas to work on').fill('Planning across teams');
  await press(page, 'Save as draft', /\/feedback\/draft$/);
  await page.getByText('You drafted it, so another person has to read it.').waitFor();
  findings.push(...(await lookAt(page, 'feedback-draft')));
  await switchTo(page, 'Tomás Ferreira');
  await page.goto(`/applications/${id}?tab=feedback`);
  await press(page, 'I have read it, it may go', /\/feedback\/review$/);
  await press(page, /^Send to /, /\/feedback\/send$/);
  await page.getByText(/^Sent /).first().waitFor();
  findings.push(...(await lookAt(page, 'feedback-sent')));
}
