import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CoachView } from '../../contract/coaches.ts';
import { addDays } from '../../core/time/add-days.ts';
import { expectSound } from './clients-practice.ts';
import { openPractice, type Practice } from './coach-practice.ts';
import { workdayAt } from './waitlist-practice.ts';
import { widerThanScreen } from './wider-than-screen.ts';

/** Something of everything, so that no page is judged by its empty state alone. */
async function fill({ api, coachId }: Practice): Promise<{ readonly keptId: string }> {
  const own = `/coach/${coachId}`;
  const [[service], [schedule]] = await Promise.all([
    api<{ id: string }[]>('GET', `${own}/services`),
    api<{ id: string }[]>('GET', `${own}/schedules`),
  ]);
  const today = new Date().toISOString().slice(0, 10);
  const book = (startsAt: string, name: string) =>
    api<{ id: string; clientId: string }>('POST', `${own}/bookings`, {
      serviceId: service!.id,
      newClient: { name, email: `${name.toLowerCase()}@example.com` },
      startsAt,
      note: 'Hello',
    });
  const { clientId } = await book(`${addDays(today, 1)}T15:00:00Z`, 'Priya');
  const sold = { name: 'Eight sessions', credits: 8, expiry: { kind: 'after', count: 3, unit: 'months' } };
  await api('POST', `${own}/package-templates`, sold);
  await api('POST', `${own}/clients/${clientId}/packages`, sold);
  const gone = await book(`${addDays(today, 1)}T18:00:00Z`, 'Jonas');
  await api('POST', `${own}/bookings/${gone.id}/cancel`, { reason: 'Ill', tellClient: true });
  const common = { coachId, scheduleId: null, weekdays: null, startMinute: null, endMinute: null, capacity: null, note: 'Away' };
  for (const [index, kind] of (['blocked', 'teaching', 'travel', 'personal'] as const).entries()) {
    await api('POST', `${own}/overrides`, { ...common, kind, startsOn: addDays(today, 20 + index), endsOn: addDays(today, 20 + index) });
  }
  await api('POST', `${own}/holds`, {
    scheduleId: schedule!.id,
    startsAt: `${addDays(today, 2)}T15:00:00Z`,
    endsAt: `${addDays(today, 2)}T16:00:00Z`,
    note: 'kept',
  });
  await api('POST', `${own}/published-slots`, {
    scheduleId: schedule!.id,
    serviceId: null,
    date: addDays(today, 9),
    startMinute: 1200,
    endMinute: 1260,
    capacity: 2,
    active: true,
  });
  const asked = { id: 'aim', kind: 'choice', label: 'What is it about?', choices: ['Work', 'Family'] };
  await api('POST', `${own}/forms`, { name: 'Before we talk', questions: [asked] });
  await api('POST', `${own}/api-keys`, { name: 'Website' });
  return { keptId: await keepForWaitlist(own, api, service!.id) };
}

/** A time that fell free is kept for somebody in line, at whatever hour this runs and behind the days that are blocked. */
async function keepForWaitlist(own: string, api: Practice['api'], serviceId: string): Promise<string> {
  const before = await api<CoachView>('GET', own);
  const { offers } = before.waitlistRules;
  await api('PUT', own, { ...before, waitlistRules: { ...before.waitlistRules, open: true, offers: { ...offers, quiet: null } } });
  for (const name of ['Ada Tremblay', 'Bo Ekman']) {
    const { id } = await api<{ id: string }>('POST', `${own}/clients`, { name, email: `${name.split(' ')[0]!.toLowerCase()}@example.com` });
    const wish = { serviceId, durationMinutes: 60, target: { kind: 'service' }, weekdays: [1, 2, 3, 4, 5], tellClient: false };
    await api('POST', `${own}/clients/${id}/waitlist`, wish);
  }
  const newClient = { name: 'Cleo Marsh', email: 'cleo@example.com' };
  const { id } = await api<{ id: string }>('POST', `${own}/bookings`, { serviceId, newClient, startsAt: workdayAt(5), tellClient: false });
  await api('POST', `${own}/bookings/${id}/cancel`, { reason: '', tellClient: false });
  const [kept] = await api<{ id: string }[]>('GET', `${own}/freed-times`);
  return kept!.id;
}

const PAGES = [
  ['Today', '/app', 'Today'],
  ['Calendar', '/app/calendar', undefined],
  ['Clients', '/app/clients', 'Clients'],
  ['Recurring', '/app/recurring', 'Recurring'],
  ['Cycles', '/app/cycles', 'Cycles'],
  ['Requests', '/app/requests', 'Requests'],
  ['closed requests', '/app/requests?show=closed', 'Requests'],
  ['a new cycle', '/app/cycles/new', 'New cycle'],
  ['Waitlist', '/app/waitlist', 'Waitlist'],
  ['Times on offer', '/app/waitlist?part=offers', 'Waitlist'],
  ['Results of the waitlist', '/app/waitlist?part=figures', 'Waitlist'],
  ['Settings of the waitlist', '/app/waitlist?part=settings', 'Waitlist'],
  ['Packages', '/app/packages', 'Packages'],
  ['Templates of packages', '/app/packages?part=templates', 'Packages'],
  ['Services', '/app/services', 'Services'],
  ['a new service', '/app/services/new', 'New service'],
  ['Forms', '/app/forms', 'Forms'],
  ['a new form', '/app/forms/new?start=check_in', 'New form'],
  ['Answers to forms', '/app/forms/answers', 'Answers'],
  ['Weekly hours', '/app/availability', 'Availability'],
  ['Single days', '/app/availability?part=list', 'Availability'],
  ['After a block', '/app/availability?part=closures', 'Availability'],
  ['Published slots', '/app/availability?part=slots', 'Availability'],
  ['Public page', '/app/settings', 'Settings'],
  ['Rules', '/app/settings?part=rules', 'Settings'],
  ['Rules in force', '/app/settings?part=inForce', 'Settings'],
  ['Security', '/app/settings?part=security', 'Settings'],
  ['API keys', '/app/settings?part=keys', 'Settings'],
  ['Audit log', '/app/audit', 'Audit log'],
  ['Audit log of all', '/app/audit?of=all', 'Audit log'],
  ['System', '/app/system', 'System'],
  ['Users', '/app/system?part=users', 'System'],
  ['Invitations', '/app/system?part=invitations', 'System'],
  ['Mails', '/app/system?part=mails', 'System'],
  ['Jobs', '/app/system?part=jobs', 'System'],
  ['System settings', '/app/system?part=settings', 'System'],
  ['an invitation that is gone', '/invitation/not-a-link-that-anybody-was-sent', 'This invitation is no longer there'],
  ['Inbox', '/dev/mail', 'Inbox'],
  ['Sign-in', '/sign-in', 'Sign in'],
  ['Setting up', '/setup', 'Set up your practice'],
] as const;

interface Look extends BrowserContextOptions {
  /** How narrow a screen the page must also fit. */
  readonly narrowest?: number;
}

/** Every page there is, looked at once in light and in dark; tests of the file that calls this. */
export function everyPageIsSound({ narrowest, ...look }: Look): void {
  let practice: Practice;
  let keptId: string;
  beforeAll(async () => {
    practice = await openPractice();
    ({ keptId } = await fill(practice));
  });
  afterAll(() => practice.stop());

  test.each(PAGES)('%s', async (_name, address, heading) => {
    const page = await practice.open(address, look);
    await (
      heading ? page.getByRole('heading', { level: 1, name: heading, exact: true }) : page.getByRole('columnheader').first()
    ).waitFor();
    await page.waitForLoadState('networkidle');
    await expectSound(page);
    if (narrowest !== undefined) {
      await page.setViewportSize({ width: narrowest, height: 640 });
      await expect.poll(() => widerThanScreen(page)).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  test('the panel of a booking', async () => {
    const page = await practice.open('/app', look);
    await page.getByRole('button', { name: /Priya/ }).click();
    const panel = page.getByRole('dialog', { name: 'Session' });
    await panel.getByRole('button', { name: 'Move', exact: true }).click();
    await panel.getByLabel('Another time').waitFor();
    await page.waitForLoadState('networkidle');
    await expectSound(page);
    await page.context().close();
  });

  test('a time kept for the waitlist, and whom to offer it to', async () => {
    const page = await practice.open(`/app/calendar?kept=${keptId}`, look);
    const sheet = page.getByRole('dialog', { name: 'Kept for the waitlist' });
    await sheet.getByText(/^Offered to Ada Tremblay until /).waitFor();
    await page.waitForLoadState('networkidle');
    await expectSound(page);
    await sheet.getByRole('button', { name: 'Offer it to…' }).click();
    await page.getByRole('button', { name: 'Offer it to Bo Ekman' }).waitFor();
    await expectSound(page);
    await page.context().close();
  });

  test('booking for a client', async () => {
    const page = await practice.open('/app', look);
    await page.getByRole('button', { name: 'Book a client' }).first().click();
    await page.getByRole('dialog').getByLabel('Another time').waitFor();
    await expectSound(page);
    await page.context().close();
  });
}
