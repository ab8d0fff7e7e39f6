import type { BookingView } from '../../contract/bookings.ts';
import type { CoachView } from '../../contract/coaches.ts';
import type { WaitlistRules } from '../../contract/rules.ts';
import type { ServiceView } from '../../contract/services.ts';
import type { CoachEntryHistory } from '../../contract/waitlist/entry-view.ts';
import type { FreedTimeView } from '../../contract/waitlist/freed-time-view.ts';
import { addDays } from '../../core/time/add-days.ts';
import { weekdayOf } from '../../core/time/weekday-of.ts';
import { openPractice, type Practice } from './coach-practice.ts';

export interface WaitlistPractice extends Practice {
  /** Path of this practice's API. */
  readonly own: (rest: string) => string;
  readonly service: ServiceView;
  readonly client: (name: string) => Promise<{ readonly id: string; readonly name: string }>;
  /** Puts somebody in line for the service, any time unless said otherwise; nobody is told. */
  readonly wait: (clientId: string, more?: object) => Promise<CoachEntryHistory>;
  readonly entry: (entryId: string) => Promise<CoachEntryHistory>;
  readonly held: () => Promise<FreedTimeView[]>;
  /** Books a time for somebody who then cancels through the coach: it falls free. */
  readonly free: (startsAt: string) => Promise<void>;
  /** Nothing is held any more, and nobody is in line. */
  readonly clear: () => Promise<void>;
  readonly setRules: (rules: Partial<Omit<WaitlistRules, 'offers'>>, offers?: Partial<WaitlistRules['offers']>) => Promise<void>;
}

/** A weekday, three weeks ahead and `days` weekdays more, at 11:00 or 10:00 in Toronto: inside the hours whatever the clocks do meanwhile. */
export function workdayAt(days: number, time = '15:00:00'): string {
  let date = addDays(new Date().toISOString().slice(0, 10), 21);
  for (let left = days; left > 0 || weekdayOf(date) > 5; date = addDays(date, 1)) if (weekdayOf(date) <= 5) left -= 1;
  return `${date}T${time}Z`;
}

/** A practice with an open waitlist that knows no night: what falls free is offered at whatever hour the test runs. */
export async function openWaitlistPractice(): Promise<WaitlistPractice> {
  const practice = await openPractice();
  const { api, coachId } = practice;
  const own = (rest: string) => `/coach/${coachId}${rest}`;
  const [service] = (await api<ServiceView[]>('GET', own('/services'))) as [ServiceView];
  let named = 0;
  const client: WaitlistPractice['client'] = (name) => {
    named += 1;
    return api('POST', own('/clients'), { name, email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${named}@example.com` });
  };
  const setRules: WaitlistPractice['setRules'] = async (rules, offers = {}) => {
    const before = await api<CoachView>('GET', own(''));
    const waitlistRules = { ...before.waitlistRules, ...rules, offers: { ...before.waitlistRules.offers, ...offers } };
    await api('PUT', own(''), { ...before, waitlistRules });
  };
  const held: WaitlistPractice['held'] = () => api('GET', own('/freed-times'));
  await setRules({ open: true }, { quiet: null });
  return {
    ...practice,
    own,
    service,
    client,
    setRules,
    wait: (clientId, more = {}) =>
      api('POST', own(`/clients/${clientId}/waitlist`), {
        serviceId: service.id,
        durationMinutes: 60,
        target: { kind: 'service' },
        tellClient: false,
        ...more,
      }),
    entry: (entryId) => api('GET', own(`/waitlist/${entryId}`)),
    held,
    clear: async () => {
      for (const { id } of await held()) await api('POST', own(`/freed-times/${id}/take-back`));
      const { entries } = await api<{ entries: { id: string; version: number }[] }>('GET', own('/waitlist?limit=200'));
      for (const { id, version } of entries) await api('POST', own(`/waitlist/${id}/remove`), { version });
    },
    free: async (startsAt) => {
      const newClient = { name: 'Somebody Else', email: `else.${startsAt.replaceAll(/\D/g, '')}@example.com` };
      const { id } = await api<BookingView>('POST', own('/bookings'), { serviceId: service.id, newClient, startsAt, tellClient: false });
      await api('POST', own(`/bookings/${id}/cancel`), { reason: '', tellClient: false });
    },
  };
}
