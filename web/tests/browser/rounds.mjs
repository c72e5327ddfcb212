// The recruiter's page of an application and the interviewer's page, used as a person uses them.

export const heading = (page, name) => page.getByRole('heading', { name, exact: true }).first();

/** Presses a button and waits for the server's answer to what it does. */
export async function press(page, name, path, options = {}) {
  const asked = page.waitForResponse((r) => r.request().method() !== 'GET' && path.test(new URL(r.url()).pathname));
  const pressed = (options.within ?? page).getByRole('button', { name, exact: typeof name === 'string' }).first().click();
  const [answer] = await Promise.all([asked, pressed]).catch((error) => {
    throw new Error(`pressing "${name}": ${error.message}\nat ${page.url()}`, { cause: error });
  });
  if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`);
  return answer;
}

/** The one primary step, or the same step in the menu behind "More". */
export async function moveTo(page, stage) {
  const button = page.getByRole('button', { name: `Move to ${stage}`, exact: true });
  const answered = page.waitForResponse((r) => /\/move$/.test(new URL(r.url()).pathname));
  if (await button.isVisible()) await button.click();
  else {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: stage }).first().click();
  }
  const answer = await answered;
  if (!answer.ok()) throw new Error(`move to ${stage}: ${answer.status()} ${await answer.text()}`);
}

export async function recordContact(page, note) {
  await page.getByRole('button', { name: 'Record first contact' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Phone' }).click();
  await dialog.getByLabel('What was said').fill(note);
  await press(page, 'Record it', /\/contact$/, { within: dialog });
  await dialog.waitFor({ state: 'hidden' });
}

/** Chooses the first person who may lead and is not `taken`, and books; the drawer is open already. */
export async function bookFirst(page, taken = []) {
  const drawer = page.getByRole('dialog');
  const names = await drawer.locator('label:has(input[name=lead]:enabled) .hb-med').allInnerTexts();
  const free = names.findIndex((name) => !taken.includes(name));
  await drawer.locator('input[name=lead]:enabled').nth(Math.max(free, 0)).check();
  const name = await drawer.locator('label:has(input[name=lead]:checked) .hb-med').innerText();
  const answer = await press(page, 'Book and invite', /\/interviews$/, { within: drawer });
  await drawer.waitFor({ state: 'hidden' });
  const view = await answer.json();
  return { lead: name, view };
}

/** Accepts is done before; this starts, ends and fills in the scorecard of the interview that is open. */
export async function hold(page) {
  await press(page, 'Start interview', /\/start$/);
  await page.getByRole('button', { name: 'End interview' }).click();
  await press(page, /^End it at/, /\/end$/);
}

export async function fillIn(page) {
  await press(page, /^Demo: fill in as/, /\/fill-in$/);
  await page.getByText('Complete. After submitting it stays as it is.').waitFor();
}

export async function submitCard(page) {
  await press(page, 'Submit', /\/submit$/);
  await page.getByText(/Submitted .*version 1/).first().waitFor();
}
