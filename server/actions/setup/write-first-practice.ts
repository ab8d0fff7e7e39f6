import type { WeeklyHours } from '../../../core/availability/availability-input.ts';
import { isReservedSlug } from '../../../core/identity/is-reserved-slug.ts';
import { DEFAULT_ATTENDANCE_RULES } from '../../../core/attendance/attendance-rules.ts';
import { DEFAULT_COACH_RULES } from '../../../core/policies/default-coach-rules.ts';
import type { PracticeKind } from '../../../core/policies/practice-kind.ts';
import { PRESETS } from '../../../core/policies/presets.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { Price } from '../../../core/services/price.ts';
import { slugOf } from '../../../core/services/slug-of.ts';
import { insertFirstPractice } from '../../db/first-practice.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

interface NewPractice {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly service?: { readonly name: string; readonly durationMinutes: number; readonly price: Price | null };
  readonly hours?: readonly WeeklyHours[];
  /** The kind of practice whose rules it begins with. */
  readonly preset?: PracticeKind | undefined;
}

const COLOR = '#1f6f54';
const SERVICE = { name: 'Coaching session', durationMinutes: 60, price: null };
/** Monday to Friday, with a break at noon. */
const HOURS: readonly WeeklyHours[] = ([1, 2, 3, 4, 5] as const).flatMap((weekday) => [
  { weekday, startMinute: 540, endMinute: 720, capacity: 1 },
  { weekday, startMinute: 780, endMinute: 1020, capacity: 1 },
]);

/** A coach with a page, a week and a service, in the transaction of whoever becomes one. */
export async function writeFirstPractice(
  ctx: ActionContext,
  tx: Tx,
  { userId, name, email, slug, timeZone, service: wish = SERVICE, hours = HOURS, preset }: NewPractice,
): Promise<Result<{ readonly coachId: string }, { readonly code: 'slug_reserved' }>> {
  if (isReservedSlug(slug)) return refuse({ code: 'slug_reserved' });
  const coachId = ctx.newId();
  const { price, ...service } = wish;
  const kind = preset && PRESETS[preset];
  await insertFirstPractice(tx, {
    coach: {
      id: coachId,
      userId,
      slug,
      name,
      email,
      timeZone,
      rules: kind?.rules ?? DEFAULT_COACH_RULES,
      relationshipRules: kind?.relationshipRules ?? {},
      attendance: kind?.attendance ?? DEFAULT_ATTENDANCE_RULES,
    },
    schedule: { id: ctx.newId(), name: 'Sessions', hours },
    service: {
      ...service,
      id: ctx.newId(),
      slug: slugOf(service.name, 'session'),
      color: COLOR,
      prices: price ? [price] : [],
      location: { kind: kind?.service.locationKind ?? 'in_person', detail: '' },
    },
  });
  return ok({ coachId });
}
