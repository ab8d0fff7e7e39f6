import { indexOfDay } from '../availability/sweep/session-counts.ts';
import { groupedBy } from '../grouped-by.ts';
import type { Instant, LocalDate } from '../time/instant.ts';
import { isoWeekStart } from '../time/iso-week-start.ts';
import { zoneDays } from '../time/zone-days.ts';
import { countSessions } from './count-sessions.ts';
import type { Cycle } from './cycle.ts';
import { placementStatus } from './placement-status.ts';
import type { PlacementWish } from './placement-wish.ts';
import type { Placement } from './placement.ts';
import { renewalOf } from './renewal-of.ts';
import type { Renewal } from './renewal.ts';
import type { OpenSession } from './sessions-left.ts';
import { weeksOf } from './weeks-of.ts';

export interface SummaryFacts {
  readonly cycle: Pick<Cycle, 'firstDate' | 'lastDate'>;
  readonly zone: string;
  /** All that take time in the cycle's days. */
  readonly bookings: readonly { readonly startsAt: Instant; readonly isPublic: boolean }[];
  readonly left: readonly Pick<OpenSession, 'date' | 'seats'>[];
  /** Times kept back in its days. */
  readonly held: number;
  /** Everybody with a part in it. */
  readonly parts: readonly { readonly regularId: string; readonly wish: PlacementWish | null }[];
  readonly placements: readonly Placement[];
}

export interface SummarisedCycle {
  readonly filled: number;
  readonly open: number;
  readonly total: number;
  readonly held: number;
  readonly publicBookings: number;
  readonly renewals: Readonly<Record<Renewal, number>>;
  /** Every week the cycle touches, by its Monday. */
  readonly weeks: readonly { readonly week: LocalDate; readonly filled: number; readonly open: number }[];
}

function renewalsOf({ parts, placements }: SummaryFacts): Record<Renewal, number> {
  const byRegular = groupedBy(placements, ({ regularId }) => regularId);
  const counts = { unplaced: 0, placed: 0, confirmed: 0, partly: 0, declined: 0, skipped: 0, paused: 0 };
  for (const { regularId, wish } of parts) {
    const visits = (byRegular.get(regularId) ?? []).map(({ state, answer, booking }) => ({
      status: placementStatus({ state, answer, bookingStatus: booking?.status ?? null }),
      answer,
    }));
    counts[renewalOf({ wish, visits })] += 1;
  }
  return counts;
}

/** How full a cycle is, in all and week by week, and what became of its regulars. */
export function summarisedCycle(facts: SummaryFacts): SummarisedCycle {
  const { cycle, zone, bookings, left, held } = facts;
  const days = zoneDays(zone, cycle.firstDate, cycle.lastDate);
  const mondayOf = (at: Instant): LocalDate | undefined => {
    const day = days[indexOfDay(days, at)];
    return day && isoWeekStart(day.date);
  };
  const filled = groupedBy(bookings, ({ startsAt }) => mondayOf(startsAt));
  const open = groupedBy(left, ({ date }) => isoWeekStart(date));
  return {
    filled: bookings.length,
    open: countSessions(left),
    total: bookings.length + countSessions(left),
    held,
    publicBookings: bookings.filter(({ isPublic }) => isPublic).length,
    renewals: renewalsOf(facts),
    weeks: weeksOf(cycle).map((week) => ({ week, filled: filled.get(week)?.length ?? 0, open: countSessions(open.get(week) ?? []) })),
  };
}
