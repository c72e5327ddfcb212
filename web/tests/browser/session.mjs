// Who looks at the page: signing in, the demo's persona switcher, and calls with the session's own cookie.
import { randomUUID } from 'node:crypto';
import { note, openPage } from './harness.mjs';

/** Everybody's password in demo data; the server prints it at the start. */
export const PASSWORD = 'highbar-demo';

/** A call as the person who is signed in on the page; refusals are thrown with the server's words. */
export async function call(page, method, path, body) {
  const headers = { 'Idempotency-Key': randomUUID() };
  if (method !== 'GET') {
    const session = await page.request.get('/api/v1/session');
    if (session.ok()) headers['X-CSRF-Token'] = (await session.json()).csrf;
  }
  const answer = await page.request.fetch(`/api/v1${path}`, { method, headers, ...(body && { data: body }) });
  const text = await answer.text();
  note(page, `test ${method} ${path}: ${answer.status()}`);
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

export async function personas(page) {
  return (await call(page, 'GET', '/demo/personas')).items;
}

/** Becomes somebody without the page: for repetitions of what was done by hand before. */
export async function become(page, id) {
  await call(page, 'POST', '/demo/persona', { person_id: id });
}

/** Becomes somebody by the switcher at the foot of the sidebar. */
export async function switchTo(page, name) {
  const me = (await call(page, 'GET', '/session')).person.name;
  if (me === name) return;
  const done = page.waitForResponse((r) => r.url().endsWith('/api/v1/demo/persona'));
  await page.getByRole('button', { name: 'Switch person' }).click();
  await page.getByRole('combobox', { name: 'Find a person or role' }).fill(name);
  await page.getByRole('option', { name: new RegExp(name) }).first().click();
  await done;
  await page.getByRole('button', { name: 'Switch person' }).filter({ hasText: name }).waitFor();
}

/** Signs out by the person's menu and in again with address and password. */
export async function signInAs(page, email) {
  await page.getByRole('button', { name: /account and display$/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in/);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  return async () => {
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  };
}

/** Somebody at a browser of their own, signed in by address and password as on any morning. */
export async function seat(browser, url, email) {
  const page = await openPage(browser, url);
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
  return page;
}

/** Pages of the people of a panel, each opened when it is first asked for. */
export function seats(browser, url, people) {
  const pages = new Map();
  return {
    of: async (id) => {
      if (!pages.has(id)) pages.set(id, await seat(browser, url, people.find((one) => one.person.id === id).email));
      return pages.get(id);
    },
    all: () => [...pages.values()],
  };
}

/** The first run, as whoever unpacks the product does it. */
export async function fillWithDemoData(page) {
  await page.goto('/');
  await page.waitForURL(/welcome/);
  await page.getByRole('heading', { name: 'Welcome to Highbar' }).waitFor();
  return async () => {
    await page.getByRole('button', { name: 'Fill with demo data' }).click();
    await page.waitForURL((url) => url.pathname === '/', { timeout: 120_000 });
    await page.getByRole('button', { name: 'Switch person' }).waitFor();
  };
}

/** Runs a part of a journey; a failure tells what stood on the pages. */
export async function telling(pages, act) {
  try {
    await act();
  } catch (error) {
    throw new Error([error.message, ...(await Promise.all(pages.map(seen)))].join('\n'), { cause: error });
  }
}

async function seen(page) {
  return `${page.url()}\n${page.trail.slice(-25).join('\n')}\n${(await page.locator('body').innerText()).slice(0, 1500)}`;
}
