// A panel in favour, a hiring manager who decides to hire, and a Bar Raiser who vetoes: the application ends there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeVoting, discuss, read, voteAfterReading } from './debrief.mjs';
import { lookAt, openPage, startBrowser, startHighbar } from './harness.mjs';
import { press } from './rounds.mjs';
import { call, fillWithDemoData, personas, seats, switchTo, telling } from './session.mjs';
import { toDebrief } from './toDebrief.mjs';

const WHO = { name: 'Viktor Halloran', email: 'viktor.halloran@example.com' };
const REASON = 'Two examples of earning trust did not hold when the panel compared them.';

let highbar, browser, page;

before(async () => {
  highbar = await startHighbar();
  browser = await startBrowser();
  page = await openPage(browser, highbar.url);
});
after(async () => {
  await browser?.close();
  await highbar?.stop();
});

test('the Bar Raiser vetoes a hire', { timeout: 600_000 }, () => telling([page], async () => {
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
  await voteAfterReading([mine, ...others], 'Lean hire');
  await discuss(mine, others, { raises: true, label: 'Hire' });
  await closeVoting(mine, true);

  await switchTo(page, 'Ingrid Solberg');
  await page.goto(`/debriefs/${id}`);
  await page.getByRole('radio', { name: 'Hire', exact: true }).check();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Everybody would work with them tomorrow.');
  await press(page, 'Decide', /\/decide$/);

  await switchTo(page, raiser.name);
  await page.goto(`/debriefs/${id}`);
  await page.getByRole('button', { name: 'Veto with a reason' }).click();
  await page.getByLabel('Why this hire must not be made').fill(REASON);
  findings.push(...(await lookAt(page, 'veto')));
  await press(page, 'Veto the hire', /\/veto$/);
  await page.getByText(`${raiser.name} vetoed the hire: ${REASON}`).waitFor();
  findings.push(...(await lookAt(page, 'veto-outcome')));

  const view = await call(page, 'GET', `/applications/${id}`);
  const { veto, may } = await call(page, 'GET', `/applications/${id}/debrief`);
  assert.equal(veto.reason, REASON);
  assert.ok(!may.includes('agree') || view.decision === null, 'nothing is left to agree to');
  assert.deepEqual(view.references ?? [], []);
  assert.equal(view.offer, null);
  assert.ok(!['references', 'offer', 'hired'].includes(view.state), `the application is in ${view.state}`);
  assert.deepEqual([...new Set(findings)], []);
}));
