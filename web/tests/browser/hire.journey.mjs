// One application from the public form to Hired, with every person acting from their own seat, by pointer and keyboard:
// the seven rounds are booked on the page, held and handed in by seven people in seven browsers, who then sit in the
// debrief together and see each other's steps arrive.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fillApplication, sendApplication } from './applying.mjs';
import { closeVoting, discuss, read, voteAfterReading } from './debrief.mjs';
import { lookAt, openPage, startBrowser, startHighbar } from './harness.mjs';
import { bookOnPage, leadRound } from './loop.mjs';
import { bookFirst, fillIn, hold, moveTo, press, recordContact, submitCard } from './rounds.mjs';
import { become, call, fillWithDemoData, personas, seats, signInAs, switchTo, telling } from './session.mjs';

const WHO = { name: 'Marta Lindgren', email: 'marta.lindgren@example.com' };
const RECRUITER = 'Tomás Ferreira';
const MANAGER = 'Ingrid Solberg';

let highbar, browser, page, guest, people, panel, id, raiser;
const findings = [];
const look = async (on, name) => findings.push(...(await lookAt(on, name)));
const idOf = (name) => people.find((one) => one.person.name === name).person.id;
const application = () => call(page, 'GET', `/applications/${id}`);
const state = async () => (await application()).state;

/** Looks as somebody else, on a page that they come to. */
async function as(name, path) {
  await switchTo(page, name);
  await page.goto(path);
}

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

test('a candidate is hired', { timeout: 600_000 }, async (t) => {
  let broken = false;
  const part = (name, act) =>
    t.test(name, { skip: broken && 'an earlier part failed' }, async () => {
      broken = true;
      await telling([page, guest, ...(panel?.all() ?? [])], act);
      broken = false;
    });

  await part('the welcome page fills the installation with demo data', async () => {
    const fill = await fillWithDemoData(page);
    await look(page, 'welcome');
    await fill();
    await look(page, 'today');
    people = await personas(page);
    panel = seats(browser, highbar.url, people);
  });

  await part('a candidate applies on the public page', async () => {
    await guest.goto('/jobs');
    await guest.getByRole('link', { name: /EM Payments/ }).waitFor();
    await look(guest, 'jobs');
    await guest.getByRole('link', { name: /EM Payments/ }).click();
    await fillApplication(guest, WHO);
    await look(guest, 'apply');
    const link = await sendApplication(guest);
    await guest.goto(new URL(link).pathname);
    await guest.getByRole('heading', { level: 1 }).waitFor();
    await look(guest, 'status');
  });

  await part('the recruiter signs in and records the first contact', async () => {
    const enter = await signInAs(page, people.find((one) => one.person.name === RECRUITER).email);
    await look(page, 'sign-in');
    await enter();
    await page.goto('/requisitions');
    await page.getByRole('link', { name: /EM Payments/ }).first().click();
    await page.getByRole('region', { name: /^Applied/ }).getByRole('button', { name: /unfold/ }).click();
    await page.getByRole('link', { name: WHO.name }).first().waitFor();
    await look(page, 'pipeline');
    await page.getByRole('link', { name: WHO.name }).first().click();
    await page.waitForURL(/\/applications\//);
    id = new URL(page.url()).pathname.split('/')[2];
    await page.getByRole('button', { name: 'Record first contact' }).waitFor();
    await look(page, 'application');
    await recordContact(page, 'Free in the mornings.');
  });

  for (const screen of ['phone_screen', 'technical_screen']) {
    const stage = screen === 'phone_screen' ? /^Phone screen/i : /^Technical/i;
    await part(`${screen}: booked, held, handed in`, async () => {
      await become(page, idOf(RECRUITER));
      await page.goto(`/applications/${id}`);
      const next = (await application()).moves.find((move) => move.to === screen);
      if (next) await moveTo(page, next.name);
      await page.getByRole('button', { name: new RegExp(`^Book ${stage.source.slice(1)}`, 'i') }).first().click();
      await page.getByRole('dialog').getByText(/that week/).first().waitFor();
      if (screen === 'phone_screen') await look(page, 'booking');
      const { lead, view } = await bookFirst(page);
      const round = view.screens.find((one) => one.round === screen);
      if (lead !== RECRUITER) await switchTo(page, lead);
      await page.goto('/interviews');
      await page.getByRole('link', { name: new RegExp(WHO.name) }).first().waitFor();
      if (screen === 'phone_screen') await look(page, 'interviews');
      await page.goto(`/interviews/${round.interview_id}`);
      await hold(page);
      await fillIn(page);
      if (screen === 'technical_screen') await look(page, 'interview');
      await submitCard(page);
    });
  }

  await part('the loop is planned: every gap filled, seven rounds booked', async () => {
    await as(RECRUITER, `/applications/${id}`);
    await moveTo(page, (await application()).moves.find((move) => move.to === 'loop_planning').name);
    await page.goto(`/applications/${id}/coverage`);
    await page.getByRole('button', { name: 'Fill all gaps' }).waitFor();
    await press(page, 'Fill all gaps', /\/coverage\/fill$/);
    await page.getByText('16 of 16 covered').waitFor();
    await look(page, 'coverage');
    await page.getByRole('button', { name: 'Plan the time' }).click();
    await page.getByRole('button', { name: /^Book Hiring manager/i }).first().click();
    await page.getByRole('dialog').getByText(/that week/).first().waitFor();
    const { view, lead } = await bookFirst(page);
    assert.equal(view.loop.rounds.filter((round) => round.interview_id).length, 1);
    await bookOnPage(page, view.loop.rounds.filter((round) => !round.interview_id), [lead]);
    await page.getByText('7 of 7 rounds booked').waitFor();
    await look(page, 'loop-time');
    await page.getByRole('button', { name: 'Look it over' }).click();
    await page.getByText('Every round is booked').waitFor();
    await look(page, 'loop-send');
    await press(page, 'Confirm the loop', /\/move$/);
    assert.equal(await state(), 'loop_scheduled');
  });

  await part('seven interviews are held and seven scorecards handed in', async () => {
    const { loop } = await application();
    assert.equal(loop.rounds.length, 7);
    raiser = loop.rounds.find((round) => round.round === 'bar_raiser').lead;
    for (const round of loop.rounds) await leadRound(await panel.of(round.lead.id), round);
    await become(page, idOf(RECRUITER));
    await page.goto(`/applications/${id}`);
    await page.getByText('7 of 7 in').first().waitFor();
    await look(page, 'application-cards-in');
  });

  await part('the debrief runs through its phases, and a vote changes', async () => {
    const mine = await panel.of(raiser.id);
    const others = panel.all().filter((one) => one !== mine);
    for (const each of [mine, ...others]) await each.goto(`/applications/${id}/debrief`);
    await mine.getByText('Every scorecard is in').first().waitFor();
    await look(mine, 'debrief-gate');
    const finish = await read(mine, others);
    await look(mine, 'debrief-reading');
    await finish();
    await voteAfterReading([mine, ...others], 'Lean hire');
    await discuss(mine, others, { raises: true, label: 'Hire' });
    await look(mine, 'debrief-discussion');
    await closeVoting(mine, true);
    await look(mine, 'debrief-decision');
  });

  await part('the hiring manager decides and the Bar Raiser agrees', async () => {
    await as(MANAGER, `/debriefs/${id}`);
    await page.getByRole('radio', { name: 'Hire', exact: true }).check();
    await press(page, 'Decide', /\/decide$/);
    await as(raiser.name, `/debriefs/${id}`);
    await press(page, 'Agree', /\/agree$/);
    assert.equal(await state(), 'references');
    await look(page, 'debrief-outcome');
  });

  await part('a referee answers by link and the recruiter closes the references', async () => {
    await as(RECRUITER, `/applications/${id}/references`);
    await page.getByLabel('Name of the referee').fill('Olu Bankole');
    await page.getByLabel('Mail address').fill('olu.bankole@example.com');
    await page.getByLabel('How they know the candidate').fill('Led the same group');
    await page.getByLabel('Claims to confirm, one a line').fill('Moved the ledger without a lost entry');
    await press(page, 'Send the form', /\/references$/);
    await guest.goto(await linkTo('references', 'olu.bankole@example.com'));
    await guest.getByRole('heading', { name: `A reference for ${WHO.name}` }).waitFor();
    await look(guest, 'reference-form');
    for (const field of await guest.getByRole('textbox').all()) await field.fill('As they told you; I would work with them again.');
    for (const yes of await guest.getByRole('radio', { name: 'confirmed' }).all()) await yes.check();
    await press(guest, 'Hand it in', /\/public\/references\//);
    await guest.getByText('Your answers are in').waitFor();
    await page.reload();
    await page.getByText('answered', { exact: true }).waitFor();
    await look(page, 'references');
    await switchTo(page, MANAGER);
    await page.goto(`/applications/${id}/references`);
    await press(page, 'Confirm the hire', /\/references\/close$/);
    assert.equal(await state(), 'offer');
  });

  await part('the offer is approved, sent and accepted by link', async () => {
    await as(RECRUITER, `/applications/${id}/offer`);
    await page.getByLabel('Base pay a year').fill('140000');
    await press(page, 'Ask for approval', /\/offer(\/submit)?$/);
    for (const approver of [MANAGER, 'Ulrich Brandt']) {
      await as(approver, `/applications/${id}/offer`);
      if (approver === MANAGER) await look(page, 'offer');
      await press(page, 'Approve', /\/offer\/approve$/);
    }
    await as(RECRUITER, `/applications/${id}/offer`);
    await press(page, 'Send to the candidate', /\/offer\/send$/);
    await guest.goto(await linkTo('offers', WHO.email));
    await guest.getByRole('heading', { name: /^Your offer from/ }).waitFor();
    await look(guest, 'offer-answer');
    await guest.getByLabel(/^Type your full name/).fill(WHO.name);
    await press(guest, 'Accept the offer', /\/public\/offers\//);
    await guest.getByText('You have accepted. Welcome!').waitFor();
    assert.equal(await state(), 'hired');
    await page.goto(`/applications/${id}`);
    await page.getByText('Hired').first().waitFor();
    await look(page, 'application-hired');
  });

  await t.test('no page has an accessibility finding, a fault or an outside request', () => {
    assert.deepEqual([...new Set(findings)], []);
  });
});

/** The link in the newest letter to somebody, as it would stand in their mailbox; the demo keeps its mail. */
async function linkTo(what, address) {
  const admin = await openPage(browser, highbar.url);
  await admin.request.post('/api/v1/session', { data: { email: 'admin@example.com', password: 'highbar-demo' } });
  const { items } = await call(admin, 'GET', '/mailbox?limit=200');
  for (const { id: mail } of items.filter((one) => one.to.includes(address))) {
    const { text } = await call(admin, 'GET', `/mailbox/${mail}`);
    const found = text.match(new RegExp(`https?://\\S+/${what}/[\\w-]+`));
    if (found) {
      await admin.context().close();
      return new URL(found[0]).pathname;
    }
  }
  throw new Error(`no letter to ${address} has a link to ${what}`);
}
