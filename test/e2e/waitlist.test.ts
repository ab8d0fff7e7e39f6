import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { runWaitlist } from '../../server/jobs/sweeps/run-waitlist.ts';
import { expectSound } from './clients-practice.ts';
import { COACH } from './coach-practice.ts';
import { openStory, type Story } from './story.ts';
import { expectSound as expectPublicSound, timeButton } from './visitors.ts';

const ZONE = 'America/Toronto';
const at = (date: string, minute: number) => wallToInstant(ZONE, date, minute);
const DAY = '2027-01-20';
const TIME = '10:00';
const [ADA, BEN, CLEO, ZOE] = ['ada@example.com', 'ben@example.com', 'cleo@example.com', 'zoe@example.com'];

/** A Monday morning; the session that falls free is on the Wednesday of the week after. */
let now = at('2027-01-11', 9 * 60);
let story: Story;
let desk: Page;

const booker = `/${COACH.slug}/coaching-session?day=${DAY}`;
const linkIn = async (address: string, kind: string, link: RegExp): Promise<string> => {
  const { text } = await story.mailTo(address, kind);
  return link.exec(text)?.[0] ?? '';
};

/** Joins by the public page, on a phone. */
async function join(name: string, email: string): Promise<void> {
  const phone = await story.onPhone(`/${COACH.slug}`);
  await phone.getByRole('link', { name: 'Join the waitlist' }).first().click();
  await phone.getByLabel('Name').fill(name);
  await phone.getByLabel('Mail address').fill(email);
  await phone.getByRole('button', { name: 'Join the waitlist' }).click();
  await phone.getByRole('heading', { name: 'You’re on the waitlist' }).waitFor();
  await expectPublicSound(phone);
  await phone.context().close();
  // Who joins a minute later stands behind.
  now += 60_000;
}

/** The page that the mail with an offer leads to. */
async function offered(address: string): Promise<Page> {
  const phone = await story.onPhone(await linkIn(address, 'waitlist_offered', /\/waitlist\/[\w-]+/));
  await phone.getByRole('button', { name: /^Yes, book it: Wed 20 January, 10:00/ }).waitFor();
  await expectPublicSound(phone);
  return phone;
}

async function expectTaken(): Promise<void> {
  const stranger = await story.onPhone(booker);
  await timeButton(stranger, '11:00').waitFor();
  expect(await timeButton(stranger, TIME).count()).toBe(0);
}

const onOffer = (words: string | RegExp) => desk.getByText(words).first().waitFor();

beforeAll(async () => {
  story = await openStory(() => now);
  const phone = await story.onPhone(booker);
  await timeButton(phone, TIME).click();
  await phone.getByLabel('Name').fill('Zoe Marsh');
  await phone.getByLabel('Mail address').fill(ZOE);
  await phone.getByRole('button', { name: 'Book this time' }).click();
  await phone.getByRole('heading', { name: 'You’re booked' }).waitFor();
  await phone.context().close();
  desk = await story.atDesk('/app/waitlist');
});
afterAll(() => story.stop());

test('three people join; the coach sees them in line, without a reload', async () => {
  await desk.getByText('Nobody is waiting').waitFor();
  await join('Ada Quill', ADA);
  await join('Ben Osei', BEN);
  await join('Cleo Tran', CLEO);
  const people = desk.getByRole('list', { name: 'People on the waitlist' });
  await people.getByText('Cleo Tran').waitFor();
  expect(await people.getByText(/^(Ada Quill|Ben Osei|Cleo Tran)$/).allTextContents()).toEqual(['Ada Quill', 'Ben Osei', 'Cleo Tran']);
  await expectSound(desk);
  expect((await story.mailTo(ADA, 'waitlist_joined')).text).toContain('Coaching session');
});

test('a session is cancelled: the first in line has it offered, and nobody else can book it', async () => {
  await desk.getByRole('tab', { name: 'On offer' }).click();
  const phone = await story.onPhone(await linkIn(ZOE, 'booking_booked_client', /\/m\/[\w-]+/));
  await phone.getByRole('link', { name: 'Cancel it' }).click();
  await phone.getByRole('button', { name: 'Cancel the booking' }).click();
  await phone.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
  await onOffer('Ada Quill');
  await expectSound(desk);
  await expectTaken();

  const ada = await offered(ADA);
  await ada.getByRole('button', { name: /^No, thanks/ }).click();
  await ada.getByRole('button', { name: 'Say no' }).click();
  await ada.getByText('You said no to this time.').waitFor();
  await onOffer('Ben Osei');
  await expectTaken();
});

test('the second lets it pass over night; in the morning the third is asked, takes it, and is booked', async () => {
  const ben = await offered(BEN);
  // An offer ends an hour after the night it would end in.
  now = at('2027-01-12', 9 * 60 + 5);
  for (const page of [desk, ben]) await page.clock.setFixedTime(now);
  await runWaitlist(story.sweep.ctx);
  await ben.reload();
  await ben.getByText('Not answered in time').first().waitFor();
  expect((await story.mailTo(BEN, 'waitlist_offer_over')).text).toContain('10:00');
  await onOffer('Cleo Tran');

  const cleo = await offered(CLEO);
  await cleo.getByRole('button', { name: /^Yes, book it/ }).click();
  await cleo.getByRole('heading', { name: 'You’re booked' }).waitFor();
  await story.mailTo(CLEO, 'booking_booked_client');
  await onOffer(/Cleo Tran took it/);
  await expectTaken();

  await desk.getByRole('tab', { name: 'In line' }).click();
  const people = desk.getByRole('list', { name: 'People on the waitlist' });
  await people.getByText('Ben Osei').waitFor();
  await people.getByText('Cleo Tran').waitFor({ state: 'detached' });
  const offers = await story.sweep.db.selectFrom('waitlistOffers').select(['state']).orderBy('offeredAt').execute();
  expect(offers.map(({ state }) => state)).toEqual(['declined', 'ran_out', 'accepted']);
});
