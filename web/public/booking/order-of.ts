import type { PublicService } from '../../../contract/services.ts';
import type { Answered } from '../form/answered.ts';
import type { BookingDraft } from './booking-draft.ts';
import type { RepeatPlan } from './repeat/repeat-plan.ts';
import type { Order } from './use-book.ts';

interface Wish {
  readonly draft: BookingDraft;
  readonly service: PublicService;
  readonly coachSlug: string;
  readonly currency: string | undefined;
  readonly timeZone: string;
  readonly length: number;
  /** In order of time. */
  readonly times: readonly string[];
  readonly plan: RepeatPlan | null;
  readonly backup: string | null;
  /** False: to be paid in another way, though there are credits. */
  readonly useCredits: boolean;
  /** What the service asks; undefined where that is answered later. */
  readonly form: Answered | undefined;
}

/** What is sent: a series, several times, or one with its second choice. */
export function orderOf(wish: Wish): Order {
  const { draft, service, coachSlug, currency, timeZone, length, times, plan, backup, useCredits, form } = wish;
  const { phone, ...rest } = draft;
  const body = {
    ...rest,
    ...(service.phoneRequired ? { phone } : {}),
    ...(currency === undefined ? {} : { currency }),
    ...(useCredits ? {} : { useCredits }),
    ...(form === undefined ? {} : { form }),
    coachSlug,
    serviceSlug: service.slug,
    durationMinutes: length,
    timeZone,
  };
  if (plan) return { kind: 'series', body: { ...body, pattern: plan.pattern, edits: plan.choices.map(({ edit }) => edit) } };
  const [first = ''] = times;
  if (times.length > 1) return { kind: 'several', body: { ...body, starts: [...times] } };
  return { kind: 'one', body: { ...body, startsAt: first, ...(backup === null ? {} : { backupStartsAt: backup }) } };
}
