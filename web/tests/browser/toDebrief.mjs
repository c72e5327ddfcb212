// Brings a new application to the gate of its debrief by the people's own sessions. The steps on the pages are the
// subject of hire.journey.mjs; here only the way to the end of the story is needed.
import { become, call } from './session.mjs';
import { bookRest, holdAndSubmit, morning } from './loop.mjs';
import { smallPdf } from './applying.mjs';

async function apply(page, slug, { name, email }) {
  const answer = await page.request.post(`/api/v1/openings/${slug}/applications`, {
    multipart: {
      name, email, time_zone: 'Europe/Amsterdam', consent: 'true',
      resume: { name: 'resume.pdf', mimeType: 'application/pdf', buffer: smallPdf(`Resume of ${name}`) },
    },
  });
  if (!answer.ok()) throw new Error(`apply: ${answer.status()} ${await answer.text()}`);
}

async function find(page, name) {
  const { items } = await call(page, 'GET', `/applications?q=${encodeURIComponent(name)}`);
  return items[0].application_id;
}

async function screen(page, id, recruiter, round, hour) {
  let view = await call(page, 'GET', `/applications/${id}`);
  if (view.state !== round) view = await call(page, 'POST', `/applications/${id}/move`, { version: view.version, to: round });
  const starts_at = `${morning(3)}${hour}:00:00Z`;
  const { items } = await call(page, 'GET', `/applications/${id}/rounds/${round}/eligible?starts_at=${encodeURIComponent(starts_at)}`);
  const lead = items.find((one) => one.eligible).person.id;
  view = await call(page, 'POST', `/applications/${id}/interviews`, { version: view.version, round, starts_at, lead, shadows: [] });
  await holdAndSubmit(page, view.screens.find((one) => one.round === round));
  await become(page, recruiter);
}

/** Returns the application's id and its Bar Raiser; every scorecard is in then. */
export async function toDebrief(page, slug, who, recruiter) {
  await apply(page, slug, who);
  await become(page, recruiter);
  const id = await find(page, who.name);
  let view = await call(page, 'GET', `/applications/${id}`);
  await call(page, 'POST', `/applications/${id}/contact`, { version: view.version, channel: 'mail', note: '' });
  await screen(page, id, recruiter, 'phone_screen', '08');
  await screen(page, id, recruiter, 'technical_screen', '11');
  view = await call(page, 'GET', `/applications/${id}`);
  view = await call(page, 'POST', `/applications/${id}/move`, { version: view.version, to: 'loop_planning' });
  await call(page, 'POST', `/applications/${id}/coverage/fill`, { version: view.version });
  view = await bookRest(page, id);
  view = await call(page, 'POST', `/applications/${id}/move`, { version: view.version, to: 'loop_scheduled' });
  for (const round of view.loop.rounds) await holdAndSubmit(page, round);
  const raiser = view.loop.rounds.find((round) => round.bar_raiser || round.round === 'bar_raiser').lead;
  return { id, raiser };
}
