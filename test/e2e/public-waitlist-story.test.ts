import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWaiting, type WaitingPractice } from './public-waitlist-practice.ts';
import { fillIn, inviteVisitors, PHONE, startsOf, timeButton, type Visitors } from './visitors.ts';

let all: Visitors;
let maren: WaitingPractice;
beforeAll(async () => {
  all = await inviteVisitors();
  maren = await openWaiting(all, { slug: 'maren' });
});
afterAll(() => all.stop());

const yes = 'Yes, book it: Wed 3 March, 10:00';

it('plays a cancellation through three people to a booking', async () => {
  // Zoe has the time; three others come too late for it, one after another.
  const zoe = await maren.booked('2027-03-03T15:00:00Z');
  const [ada, ben, cleo] = [await maren.join('Ada'), await maren.join('Ben'), await maren.join('Cleo')];
  const stranger = await all.visit('/maren/deep-session?day=2027-03-03');
  await timeButton(stranger, '11:00').waitFor();
  expect(await timeButton(stranger, '10:00').count()).toBe(0);

  const own = await all.visit(`/m/${zoe}`);
  await own.getByRole('link', { name: 'Cancel it' }).click();
  await own.getByRole('button', { name: 'Cancel the booking' }).click();
  await own.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();

  // It is Ada's now, and nobody else's.
  const first = await all.visit(ada, { viewport: PHONE });
  await first.getByRole('button', { name: yes }).waitFor();
  const second = await all.visit(ben, { viewport: PHONE });
  await second.getByText('Number 2 in line').waitFor();
  expect(await second.getByRole('button', { name: yes }).count()).toBe(0);
  await stranger.reload();
  await timeButton(stranger, '11:00').waitFor();
  expect(await timeButton(stranger, '10:00').count()).toBe(0);

  // She says no, it is Ben's; he leaves the list, it is Cleo's.
  await first.getByRole('button', { name: 'No, thanks: Wed 3 March, 10:00' }).click();
  await first.getByRole('button', { name: 'Say no' }).click();
  await first.getByText('You said no to this time.').waitFor();
  await second.reload();
  await second.getByRole('button', { name: yes }).waitFor();
  await second.getByRole('button', { name: 'Leave the waitlist' }).click();
  await second.getByText('The time that is offered to you goes to the next in line.').waitFor();
  await second.getByRole('button', { name: 'Leave the waitlist' }).click();
  await second.getByRole('heading', { name: 'You have left the waitlist' }).waitFor();
  const third = await all.visit(cleo, { viewport: PHONE });
  await third.getByRole('button', { name: yes }).click();
  await third.getByRole('heading', { name: 'You’re booked' }).waitFor();
  expect(await startsOf(all, 'cleo@example.com')).toEqual(['2027-03-03T15:00:00.000Z']);

  // Who looks for times finds it taken, and can wait for it in turn.
  await stranger.reload();
  await stranger.getByRole('button', { name: 'Show times that are taken' }).click();
  await stranger.getByRole('link', { name: '10:00, taken: tell me if it falls free' }).click();
  await fillIn(stranger, 'dora@example.com');
  await stranger.getByRole('button', { name: 'Join the waitlist' }).click();
  await stranger.getByRole('heading', { name: 'You’re on the waitlist' }).waitFor();
});
