import { oc } from '@orpc/contract';
import { z } from 'zod';
import { PLACEMENT_STATUSES } from '../../core/cycles/placement-status.ts';
import { PLACEMENT_WISHES } from '../../core/cycles/placement-wish.ts';
import { SEND_SKIPS } from '../../core/cycles/send/send-skip.ts';
import { CycleView, Frequency } from './cycles.ts';
import { Id, InstantText, LocalDate, Version, Weekday } from '../fields.ts';
import { RegularPriority } from './regulars.ts';

const Off = { days: z.int(), minutes: z.int() };
const Blocked = { date: LocalDate };
/** What keeps a visit from one time or one day. `regularIds` are lanes of the board. */
export const DayBlocked = z.discriminatedUnion('code', [
  z.object({ ...Blocked, code: z.literal('closed') }),
  z.object({ ...Blocked, code: z.literal('weekday_not_accepted') }),
  z.object({ ...Blocked, code: z.literal('gap'), neighbour: LocalDate }),
  z.object({ ...Blocked, code: z.literal('taken'), regularIds: z.array(Id) }),
]);
export type DayBlocked = z.infer<typeof DayBlocked>;
/** Why a placement lies where it lies: core/cycles/placement/placement-result.ts. */
export const Why = z.discriminatedUnion('code', [
  z.object({ code: z.literal('preferred') }),
  /** `blocked`: what kept it from its preferred time on its due day; null where another day served the whole season better. */
  z.object({ code: z.literal('moved'), ...Off, blocked: DayBlocked.nullable() }),
  z.object({ code: z.literal('pinned'), ...Off }),
  z.object({ code: z.literal('unplaced'), blocked: z.array(DayBlocked) }),
]);
export type Why = z.infer<typeof Why>;

export const PlacementView = z.object({
  id: Id,
  regularId: Id,
  /** The day of the rhythm it stands for; null when it was added by hand. */
  dueOn: LocalDate.nullable(),
  status: z.enum(PLACEMENT_STATUSES),
  /** As planned, on the coach's clock; null without a time. */
  date: LocalDate.nullable(),
  minute: z.int().nullable(),
  startsAt: InstantText.nullable(),
  /** Put by hand; another search leaves it there. */
  pinned: z.boolean(),
  /** The client was not told of it as it is now. */
  unsent: z.boolean(),
  /** Where its time is held as the client knows it, on the coach's clock, while the plan has it elsewhere or dropped it; else null. */
  held: z.object({ date: LocalDate, minute: z.int() }).nullable(),
  why: Why.nullable(),
  /** What was free when it was planned is not any more: hours, blocks, bookings. Always null once it is booked. */
  conflict: z.enum(['taken', 'closed']).nullable(),
  /** May be moved and dropped here: not past, and the client has not said yes. What was declined and is moved is proposed anew by "Send". */
  editable: z.boolean(),
  bookingId: Id.nullable(),
  version: Version,
});
export type PlacementView = z.infer<typeof PlacementView>;

/** One regular's row of the board. */
export const Lane = z.object({
  regularId: Id,
  clientId: Id,
  clientName: z.string(),
  frequency: Frequency,
  weekday: Weekday,
  minute: z.int(),
  durationMinutes: z.int(),
  serviceId: Id,
  priority: RegularPriority,
  wish: z.enum(PLACEMENT_WISHES).nullable(),
  sent: z.boolean(),
  placements: z.array(PlacementView),
});
export type Lane = z.infer<typeof Lane>;

/** How good the plan of one priority is: no plan that serves the ones before as well costs less than `bound`. */
export const PlannedClass = z.object({ priority: z.int(), cost: z.number(), bound: z.number(), gap: z.number(), proven: z.boolean() });
export const RunView = z.object({
  id: Id,
  state: z.enum(['waiting', 'running', 'done', 'stopped', 'failed']),
  askedAt: InstantText,
  endedAt: InstantText.nullable(),
  seconds: z.int(),
  /** So far, or at the end; empty before the first plan. */
  classes: z.array(PlannedClass),
  /** Why it could not run. */
  problem: z.object({ code: z.string(), sentence: z.string() }).nullable(),
});
export type RunView = z.infer<typeof RunView>;

export const BoardView = z.object({
  cycle: CycleView,
  /** The Mondays of its weeks. */
  weeks: z.array(LocalDate),
  /** Days on which nobody can be seen: closed all day. */
  closedDates: z.array(LocalDate),
  /** By priority, then name. */
  lanes: z.array(Lane),
  /** Active regulars without a lane yet: they came to the roster after the last search. */
  missing: z.array(z.object({ regularId: Id, clientName: z.string() })),
  run: RunView.nullable(),
});
export type BoardView = z.infer<typeof BoardView>;

/** Where one regular could be put: free beside all other placements of the board. */
export const TargetsView = z.object({
  days: z.array(
    z.object({
      date: LocalDate,
      /** `fits`: on a day and at an hour the client accepts, with the distance to their other visits. */
      starts: z.array(z.object({ minute: z.int(), fits: z.boolean() })),
    }),
  ),
});
export type TargetsView = z.infer<typeof TargetsView>;

/** What "Send" would do, client by client. */
export const SendPreview = z.object({
  clients: z.array(
    z.object({
      regularId: Id,
      clientName: z.string(),
      /** Nothing of this cycle was sent to them before. */
      first: z.boolean(),
      added: z.int(),
      moved: z.int(),
      withdrawn: z.int(),
      /** Dates in the mail, all together. */
      dates: z.int(),
    }),
  ),
  /**
   * Who has dates in the plan and is sent nothing new: `client` is paused or inactive as such, `roster` says not at present, `wish` said no to
   * this cycle. `dates` that are new or moved stay planned, hold nothing, and go out once that changes.
   */
  skipped: z.array(z.object({ regularId: Id, clientName: z.string(), dates: z.int(), why: z.enum(SEND_SKIPS) })),
  /** Declined dates that were dropped: they fall free, and nobody is told. */
  quiet: z.int(),
  /** Placements whose time is not free any more: they must be moved or dropped first. */
  conflicts: z.array(Id),
  unplaced: z.int(),
});
export type SendPreview = z.infer<typeof SendPreview>;
/** The mails of the last round. */
export const SendProgress = z.object({ sentAt: InstantText.nullable(), total: z.int(), sent: z.int(), failed: z.int(), waiting: z.int() });
export type SendProgress = z.infer<typeof SendProgress>;

const tags = ['Placements'];
const cycle = { coachId: Id, cycleId: Id };
const one = { ...cycle, placementId: Id };
const time = { date: LocalDate, minute: z.int().min(0).max(1439) };

export const placements = {
  board: oc.route({ method: 'GET', path: '/coach/{coachId}/cycles/{cycleId}/board', tags }).input(z.object(cycle)).output(BoardView),
  /** Searches the best placements of all active regulars. What is pinned, sent or answered stays. One search at a time. */
  startRun: oc
    .route({ method: 'POST', path: '/coach/{coachId}/cycles/{cycleId}/runs', tags, successStatus: 202 })
    .input(z.object({ ...cycle, seconds: z.int().min(1).max(120).default(20) }))
    .output(RunView),
  run: oc
    .route({ method: 'GET', path: '/coach/{coachId}/cycles/{cycleId}/runs/{runId}', tags })
    .input(z.object({ ...cycle, runId: Id }))
    .output(RunView),
  /** Ends it soon, with the best plan so far. */
  stopRun: oc
    .route({ method: 'POST', path: '/coach/{coachId}/cycles/{cycleId}/runs/{runId}/stop', tags })
    .input(z.object({ ...cycle, runId: Id }))
    .output(RunView),
  /** The free times of one regular in the cycle; with `placementId` that one's own time counts as free. */
  targets: oc
    .route({ method: 'GET', path: '/coach/{coachId}/cycles/{cycleId}/regulars/{regularId}/targets', tags })
    .input(z.object({ ...cycle, regularId: Id, placementId: Id.optional() }))
    .output(TargetsView),
  /** Puts it there, planned, unplaced or dropped, and pins it. Refused with `slot_taken` or `not_open` where it does not fit. */
  move: oc
    .route({ method: 'POST', path: '/coach/{coachId}/cycles/{cycleId}/placements/{placementId}/move', tags })
    .input(z.object({ ...one, ...time, version: Version }))
    .output(PlacementView),
  drop: oc
    .route({ method: 'POST', path: '/coach/{coachId}/cycles/{cycleId}/placements/{placementId}/drop', tags })
    .input(z.object({ ...one, version: Version }))
    .output(PlacementView),
  /**
   * Back among those without a time, for the next search: undoes placing or dropping one that nobody was told of. `blocked`: what had kept it from
   * its days, as the board said.
   */
  unplace: oc
    .route({ method: 'POST', path: '/coach/{coachId}/cycles/{cycleId}/placements/{placementId}/unplace', tags })
    .input(z.object({ ...one, blocked: z.array(DayBlocked).max(60).default([]), version: Version }))
    .output(PlacementView),
  pin: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/cycles/{cycleId}/placements/{placementId}/pin', tags })
    .input(z.object({ ...one, pinned: z.boolean(), version: Version }))
    .output(PlacementView),
  /** One more visit of a regular, by hand; an active one without a lane gets one. */
  add: oc
    .route({ method: 'POST', path: '/coach/{coachId}/cycles/{cycleId}/placements', tags, successStatus: 201 })
    .input(z.object({ ...cycle, regularId: Id, ...time }))
    .output(PlacementView),
  sendPreview: oc.route({ method: 'GET', path: '/coach/{coachId}/cycles/{cycleId}/send', tags }).input(z.object(cycle)).output(SendPreview),
  /** Books all proposals and tells each client whose dates changed, in one mail. Nothing to tell is no error. */
  send: oc.route({ method: 'POST', path: '/coach/{coachId}/cycles/{cycleId}/send', tags }).input(z.object(cycle)).output(SendProgress),
  sendProgress: oc
    .route({ method: 'GET', path: '/coach/{coachId}/cycles/{cycleId}/send/progress', tags })
    .input(z.object(cycle))
    .output(SendProgress),
};
