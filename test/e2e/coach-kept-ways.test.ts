import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CoachBookingView } from '../../contract/bookings.ts';
import type { CoachView } from '../../contract/coaches.ts';
import type { FreedTimeView } from '../../contract/waitlist/freed-time-view.ts';
import { expectSound } from './clients-practice.ts';
import { COACH } from './coach-practice.ts';
import { hearing } from './hearing.ts';
import { toast } from './toast.ts';
import { openWaitlistPractice, type WaitlistPractice, workdayAt } from './waitlist-practice.ts';

let practice: WaitlistPractice;
beforeAll(async () => {
  practice = await openWaitlistPractice();
  const { id: _, publicUrl: __, ...profile } = await practice.api<CoachView>('GET', practice.own(''));
  await practice.api('PUT', practice.own(''), { ...profile, relationshipRules: { not_connected: { instant: false } } });
});
afterAll(() => practice.stop());
// Whoever still waits would be asked about the times of the next test.
afterEach(async () => {
  for (const { id } of await practice.held()) await practice.api('POST', practice.own(`/freed-times/${id}/take-back`));
  const { entries } = await practice.api<{ entries: { id: string; version: number }[] }>('GET', practice.own('/waitlist?limit=200'));
  for (const { id, version } of entries) await practice.api('POST', practice.own(`/waitlist/${id}/remove`), { version });
});

const sheetOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Kept for the waitlist' });
const offerDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Offer this time' });
const stateOf = async (id: string) => (await practice.api<FreedTimeView>('GET', practice.own(`/freed-times/${id}`))).state;

/** A time that fell free and is offered to the first of these; the others wait behind. */
async function keptFor(startsAt: string, ...names: readonly string[]): Promise<FreedTimeView> {
  for (const name of names) await practice.wait((await practice.client(name)).id);
  await practice.free(startsAt);
  const [freed] = await practice.held();
  return freed!;
}

/** The calendar with the sheet of a kept time. */
async function openKept({ id }: FreedTimeView): Promise<Page> {
  const page = await practice.open(`/app/calendar?kept=${id}`);
  await hearing(page);
  await sheetOf(page).getByRole('heading', { level: 2 }).waitFor();
  return page;
}

/** The first time something is sent to this path it is refused, for what is kept lies over it. */
async function refuseOnce(page: Page, path: RegExp, { id, startsAt, endsAt }: FreedTimeView, name: string): Promise<void> {
  const kept = [{ freedTimeId: id, startsAt, endsAt, clientNames: [name] }];
  await page.route(
    path,
    (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        json: { type: 'about:blank', title: 'Taken', status: 409, code: 'slot_taken', detail: 'That time is taken.', kept },
      }),
    { times: 1 },
  );
}

/** What a visitor asked for, opened in the requests room. */
async function openRequest(name: string, startsAt: string): Promise<Page> {
  const response = await fetch(`${practice.url}/api/v1/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: practice.url },
    body: JSON.stringify({
      coachSlug: COACH.slug,
      serviceSlug: practice.service.slug,
      startsAt,
      name,
      email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com`,
      timeZone: 'Europe/Berlin',
    }),
  });
  expect(response.status).toBe(201);
  const page = await practice.open('/app/requests');
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('link').click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
  return page;
}

test('several sessions over a kept time are booked in one press, once it is taken back', async () => {
  // With the three weeks after: the other tests keep to other weekdays.
  const freed = await keptFor(workdayAt(0), 'Ada Tremblay');
  const page = await openKept(freed);
  await sheetOf(page).getByRole('button', { name: 'Book it for…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Book for a client' });
  await dialog.getByText('New client').click();
  await dialog.getByLabel('Name').fill('Dana Frost');
  await dialog.getByLabel('Mail address').fill('dana@example.com');
  await dialog.getByRole('button', { name: 'Add another time' }).click();
  await dialog.getByRole('button', { name: 'Add the same time weekly' }).click();
  await dialog.getByRole('button', { name: 'Book 4 sessions' }).click();
  const refused = dialog.getByRole('alert');
  await refused.getByRole('list', { name: 'Kept at that time' }).getByText('Offered to Ada Tremblay').waitFor();
  await refused.getByRole('button', { name: 'Leave them out and book the other 3' }).waitFor();
  await expectSound(page);
  await refused.getByRole('button', { name: 'Take it back and book' }).click();
  await page.getByText('Dana Frost is booked for 4 sessions.').waitFor();
  await expect.poll(() => stateOf(freed.id)).toBe('taken_back');
});

test('a session that is cancelled goes to the line, and comes back by Undo', async () => {
  await practice.wait((await practice.client('Bo Ekman')).id);
  const booked = await practice.api<CoachBookingView>('POST', practice.own('/bookings'), {
    serviceId: practice.service.id,
    newClient: { name: 'Emil Sand', email: 'emil@example.com' },
    startsAt: workdayAt(1),
    tellClient: false,
  });
  const page = await practice.open(`/app/calendar?booking=${booked.id}`);
  await hearing(page);
  const panel = page.getByRole('dialog', { name: 'Session' });
  await panel.getByRole('button', { name: 'Move', exact: true }).click();
  await panel.getByRole('group', { name: 'Open times' }).getByRole('button').first().click();
  await panel.getByText('Bo Ekman waits for a time like this and is asked.', { exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Leave it' }).click();
  await panel.getByRole('button', { name: 'Cancel session' }).click();
  await panel.getByText(/^Bo Ekman waits for a time like this and is asked\./).waitFor();
  await panel.getByRole('button', { name: 'Cancel the session' }).click();
  const said = await toast(page, 'The session with Emil Sand is cancelled.');
  await page.locator('.session-kept').first().waitFor();
  await said.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.session-kept').first().waitFor({ state: 'detached' });
  await page.locator('.session', { hasText: 'Emil Sand' }).waitFor();
  await expect.poll(() => practice.held()).toEqual([]);
});

test('a request is approved, and other times are suggested, once what is kept there is taken back', async () => {
  const freed = await keptFor(workdayAt(6), 'Cleo Marsh');
  const page = await openRequest('Fay Lund', workdayAt(7));
  await refuseOnce(page, /\/suggest(?:ions)?$/, freed, 'Cleo Marsh');
  await page.getByRole('button', { name: 'Suggest other times', exact: true }).click();
  const form = page.getByRole('form', { name: 'Suggest other times' });
  const times = form.getByRole('group', { name: /^Open times on / }).getByRole('button');
  await times.first().click();
  await form.getByRole('button', { name: 'Suggest 1 time', exact: true }).click();
  await form.getByRole('alert').getByText('Offered to Cleo Marsh').waitFor();
  await expectSound(page);
  await form.getByRole('button', { name: 'Take it back and suggest' }).click();
  await page.getByRole('list', { name: 'Other times you suggested' }).waitFor();
  await expect.poll(() => stateOf(freed.id)).toBe('taken_back');

  const other = await keptFor(workdayAt(8), 'Gus Holm');
  await page.getByRole('button', { name: 'Decline', exact: true }).click();
  const no = page.getByRole('form', { name: 'Decline this request' });
  await no.getByText(/^2 people wait for a time like this\. Cleo Marsh is asked first\.$/).waitFor();
  await no.getByRole('button', { name: 'Don’t decline' }).click();
  await refuseOnce(page, /\/approve$/, other, 'Gus Holm');
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  const told = page.getByRole('alert').filter({ hasText: 'This time is kept for the waitlist' });
  await told.getByText('Offered to').waitFor();
  await expectSound(page);
  await told.getByRole('button', { name: 'Take it back and approve' }).click();
  await page.getByText(/^Approved on /).waitFor();
  await expect.poll(() => stateOf(other.id)).toBe('taken_back');
});

test('an offer whose answer was lost is not made to the next by a second press', async () => {
  const freed = await keptFor(workdayAt(9), 'Hedda Vik', 'Ida Noor', 'Jo Berg');
  const page = await openKept(freed);
  await sheetOf(page).getByRole('button', { name: 'Offer it to…' }).click();
  const send = offerDialog(page).getByRole('button', { name: /^Offer it/ });
  await offerDialog(page).getByRole('button', { name: 'Offer it to Ida Noor' }).waitFor();
  await page.route(
    /\/waitlist\/[^/]+\/offer$/,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await send.click();
  await offerDialog(page).getByRole('alert').filter({ hasNotText: 'has this time offered' }).first().waitFor();
  await offerDialog(page)
    .getByRole('radio', { name: /^Ida Noor/ })
    .getByText('Was offered this time already')
    .waitFor();
  await expect.poll(() => send.isDisabled()).toBe(true);
  await expect.poll(() => send.innerText()).toBe('Offer it');
  await offerDialog(page)
    .getByRole('radio', { name: /^Jo Berg/ })
    .click();
  await offerDialog(page).getByRole('button', { name: 'Offer it to Jo Berg' }).click();
  await offerDialog(page).waitFor({ state: 'detached' });
  await sheetOf(page)
    .getByText(/^Offered to Jo Berg until /)
    .waitFor();
});

test('what another window takes back meanwhile is said in this one, and leaves nothing to press twice', async () => {
  const freed = await keptFor(workdayAt(12), 'Kim Dahl', 'Lea Moss');
  const page = await openKept(freed);
  const room = await practice.open('/app/waitlist?part=offers');
  await hearing(room);
  const held = room.getByRole('list', { name: 'Kept for the waitlist now' }).getByRole('listitem');
  await held.getByRole('button', { name: /^Take it back/ }).click();
  const sure = room.getByRole('dialog').filter({ hasText: 'Kim Dahl' });
  await sure.waitFor();
  await sheetOf(page).getByRole('button', { name: 'Take it back' }).click();
  await sheetOf(page)
    .getByText(/^You took it back\./)
    .waitFor();
  await expect.poll(() => sheetOf(page).getByRole('button', { name: 'Offer it to…' }).count()).toBe(0);
  await held.first().waitFor({ state: 'detached' });
  await sure.getByRole('button', { name: 'Take it back' }).click();
  await sure.waitFor({ state: 'detached' });
  await room.getByText('Nothing is on offer').waitFor();
  await expectSound(room);
});

test('who leaves while the coach looks whom to offer a time to can’t be chosen any more', async () => {
  const freed = await keptFor(workdayAt(11), 'Mia Holt', 'Nils Ode', 'Ole Rask');
  const page = await openKept(freed);
  await sheetOf(page).getByRole('button', { name: 'Offer it to…' }).click();
  await offerDialog(page).getByRole('button', { name: 'Offer it to Nils Ode' }).waitFor();
  // Places are counted among rivals: two can have the same. Since when they wait is everybody's own.
  await offerDialog(page)
    .getByRole('radio', { name: /^Ole Rask/ })
    .getByText(/^in line since /)
    .waitFor();
  const { entries } = await practice.api<{ entries: { id: string; version: number; client: { name: string } }[] }>(
    'GET',
    practice.own('/waitlist'),
  );
  const nils = entries.find(({ client }) => client.name === 'Nils Ode')!;
  await practice.api('POST', practice.own(`/waitlist/${nils.id}/remove`), { version: nils.version });
  await offerDialog(page)
    .getByRole('radio', { name: /^Nils Ode/ })
    .waitFor({ state: 'detached' });
  await expect
    .poll(() =>
      offerDialog(page)
        .getByRole('button', { name: /^Offer it/ })
        .isDisabled(),
    )
    .toBe(true);
});

/** The words that end beside the box they stand in. */
const lostWords = (box: Locator): Promise<readonly string[]> =>
  box.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const lost: string[] = [];
    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const rect = range.getBoundingClientRect();
      if (rect.width > 1 && (rect.right > right + 1 || rect.left < left - 1)) lost.push(texts.currentNode.textContent ?? '');
    }
    return lost;
  });

test('a name without end is read to its end, on the narrowest screen', async () => {
  const name = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3);
  const freed = await keptFor(workdayAt(3), name, 'Pia Lind');
  const page = await practice.open(`/app/calendar?kept=${freed.id}`, { viewport: { width: 320, height: 640 } });
  await sheetOf(page).getByText(`Offered to ${name}`, { exact: false }).waitFor();
  await expect.poll(() => lostWords(sheetOf(page))).toEqual([]);
  await sheetOf(page).getByRole('button', { name: 'Offer it to…' }).click();
  const loses = offerDialog(page).getByRole('alert').filter({ hasText: 'has this time offered until' });
  await loses.waitFor();
  await expect.poll(() => lostWords(loses)).toEqual([]);
});
