import type { z } from 'zod';
import type { TrackerRow, TrackerView } from '../../../../contract/cycles/tracker.ts';
import type { Cycle } from '../../../../core/cycles/cycle.ts';
import { isDeadlineOver } from '../../../../core/cycles/phases/is-deadline-over.ts';
import { reminderMoments } from '../../../../core/cycles/tracker/reminder-moments.ts';
import { trackedClient } from '../../../../core/cycles/tracker/tracked-client.ts';
import { TRACKER_STATES, type TrackerState } from '../../../../core/cycles/tracker-state.ts';
import { byRegular } from '../../../../core/cycles/by-regular.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import { loadBoard } from '../../../actions/cycles/board/load-board.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import { type CycleMail, listCycleMails } from '../../../db/cycles/cycle-mails.ts';
import { listTrackerParts } from '../../../db/cycles/tracker/tracker-parts.ts';
import type { HttpContext } from '../../http-context.ts';
import { placementView } from '../board/placement-view.ts';
import { wallMoment } from '../wall-moment.ts';

type Row = z.input<typeof TrackerRow>;

/** The silent first, then those who are not done; who has said no stands before who is settled, for there is something to do. */
const ORDER: readonly TrackerState[] = ['silent', 'partly', 'declined', 'confirmed', 'unsent'];

const iso = (instant: Instant | null): string | null => (instant === null ? null : new Date(instant).toISOString());

/** Of the last mail that was one; a job that found nothing to say is none. */
function mailState(mails: readonly CycleMail[]): Row['mail'] {
  const state = mails.findLast((mail) => mail.state !== 'none')?.state;
  return state === undefined || state === 'none' ? null : state;
}

/** When somebody is reminded next by itself; null where nobody waits, or no moment is left. */
function nextReminder(cycle: Cycle, zone: string, rows: readonly Row[], now: Instant): Instant | null {
  if (cycle.firstSentAt === null || isDeadlineOver(cycle, now) || !rows.some(({ counts }) => counts.proposed > 0)) return null;
  return reminderMoments(cycle, zone).find((moment) => moment > now) ?? null;
}

/** Who was asked what and said what, as it stands now. Whoever calls has loaded the cycle for the actor. */
export async function trackerView(context: HttpContext, coach: CoachRow, cycle: Cycle): Promise<z.input<typeof TrackerView>> {
  const { database, action } = context;
  const now = action.clock.now();
  const [{ laidOut }, parts, mails] = await Promise.all([
    loadBoard(database, coach, cycle, now),
    listTrackerParts(database, cycle.id),
    listCycleMails(database, cycle.id),
  ]);
  const placementsOf = byRegular(laidOut.facts.placements);
  const mailsOf = byRegular(mails);
  const rows = parts.map(({ active: _, ...part }): Row => {
    const placements = placementsOf.get(part.regularId) ?? [];
    const declined = placements.filter(({ booking, answer }) => booking?.status === 'proposed' && answer === 'declined');
    return {
      ...part,
      ...trackedClient(placements),
      sentAt: iso(part.sentAt),
      mail: mailState(mailsOf.get(part.regularId) ?? []),
      seenAt: iso(part.seenAt),
      answeredAt: iso(part.answeredAt),
      remindedAt: iso(part.remindedAt),
      declined: declined.map((placement) => placementView(laidOut, placement)),
    };
  });
  const next = nextReminder(cycle, coach.timeZone, rows, now);
  return {
    deadline: cycle.confirmBy === null ? null : wallMoment(coach.timeZone, cycle.confirmBy),
    nextReminder: next === null ? null : wallMoment(coach.timeZone, next),
    counts: Object.fromEntries(TRACKER_STATES.map((state) => [state, rows.filter((row) => row.state === state).length])) as Record<
      TrackerState,
      number
    >,
    rows: ORDER.flatMap((state) => rows.filter((row) => row.state === state)),
  };
}
