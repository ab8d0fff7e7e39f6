import { oc } from '@orpc/contract';
import { z } from 'zod';
import { CYCLE_PHASES } from '../../core/cycles/cycle-phase.ts';
import { FREQUENCIES } from '../../core/cycles/placement/placement-settings.ts';
import { HoldView } from '../calendar.ts';
import { Id, InstantText, line, LocalDate, prose, Version } from '../fields.ts';
import { WallMoment, WallTime } from '../wall-moment.ts';

export const CyclePhase = z.enum(CYCLE_PHASES);
export const Frequency = z.enum(FREQUENCIES);

const days = (most: number) => z.int().min(0).max(most);
const FrequencyRule = z.object({
  /** From one due day to the next: whole weeks. */
  period: z.int().min(7).max(56).multipleOf(7),
  window: days(28),
  leastGap: days(140),
  mostGap: days(140),
});
/** What a plan costs, and how far visits may move: docs/placement.md. */
export const PlacementSettings = z.object({
  unplaced: z.int().min(0).max(100_000),
  perDay: z.int().min(0).max(1000),
  perHour: z.int().min(0).max(1000),
  frequencies: z.record(Frequency, FrequencyRule),
});

/** What the coach decides about a cycle. */
export const CycleInput = z.object({
  name: line(80),
  /** Both days included; cycles of one coach never overlap, and last 400 days at most. */
  firstDate: LocalDate,
  lastDate: LocalDate,
  /** Until when regulars answer; needed before anything is sent. */
  confirmBy: WallTime.nullable(),
  /** When the public may book; null: by hand. Not before the deadline. */
  opensAt: WallTime.nullable(),
  /** Whether phases change by themselves on their dates. The deadline holds either way. */
  automatic: z.boolean(),
  /** So many days before the deadline the silent are reminded; each once. */
  remindDays: z
    .array(z.int().min(1).max(60))
    .max(5)
    .refine((values) => new Set(values).size === values.length, 'must name each day once'),
  settings: PlacementSettings,
  notes: prose(4000),
});
export type CycleInput = z.infer<typeof CycleInput>;

/** Of all regulars with a part in the cycle, and of their dates. */
export const CycleCounts = z.object({
  regulars: z.int(),
  /** With a time: planned, proposed, confirmed or past. */
  placed: z.int(),
  moved: z.int(),
  unplaced: z.int(),
  /** What the next "Send" would tell. */
  unsent: z.int(),
  proposed: z.int(),
  confirmed: z.int(),
  declined: z.int(),
  /** Fell free at the deadline. */
  expired: z.int(),
  /** Regulars who were asked and have said nothing. */
  silent: z.int(),
});
export type CycleCounts = z.infer<typeof CycleCounts>;

const Refusal = z.object({ code: z.string(), sentence: z.string() });

/** One step of the pipeline. */
export const PhaseView = z.object({
  phase: CyclePhase,
  state: z.enum(['done', 'current', 'ahead']),
  /** When it began, or will by the dates; null where nobody said. */
  at: WallMoment.nullable(),
  /** Null where the cycle can be taken there now, forward or back; else why not. The current phase has a refusal too. */
  refusal: Refusal.nullable(),
});
export type PhaseView = z.infer<typeof PhaseView>;

export const CycleView = CycleInput.omit({ confirmBy: true, opensAt: true }).extend({
  id: Id,
  phase: CyclePhase,
  confirmBy: WallMoment.nullable(),
  opensAt: WallMoment.nullable(),
  phases: z.array(PhaseView).length(CYCLE_PHASES.length),
  /** Of the days of the cycle that are over, from 0 to 1. */
  progress: z.number(),
  firstSentAt: InstantText.nullable(),
  /** When the deadline's consequences were drawn. */
  deadlineDoneAt: InstantText.nullable(),
  openedAt: InstantText.nullable(),
  counts: CycleCounts,
  version: Version,
});
export type CycleView = z.infer<typeof CycleView>;

/** How full a cycle is, and what became of its regulars. */
export const CycleSummary = z.object({
  /** Sessions that take place or took place, and those proposed. */
  filled: z.int(),
  /** Sessions that still fit: of the usual length, beside each other. */
  open: z.int(),
  total: z.int(),
  held: z.int(),
  publicBookings: z.int(),
  /** Renewal: each regular counts once. `unplaced`: wanted dates and got none. */
  regulars: z.object({
    confirmed: z.int(),
    partly: z.int(),
    declined: z.int(),
    silent: z.int(),
    skipped: z.int(),
    paused: z.int(),
    unplaced: z.int(),
  }),
  weeks: z.array(z.object({ week: LocalDate, filled: z.int(), open: z.int() })),
});
export type CycleSummary = z.infer<typeof CycleSummary>;

/** Sessions that would be there for the public at one start. */
export const Opening = z.object({
  scheduleId: Id,
  serviceId: Id,
  startsAt: InstantText,
  endsAt: InstantText,
  minute: z.int(),
  endMinute: z.int(),
  /** How many could start there: more than one where the hours take several clients at once. */
  seats: z.int(),
});
export type Opening = z.infer<typeof Opening>;
export const CycleOpenings = z.object({
  /** Sessions of the usual length, beside each other, day by day. */
  days: z.array(z.object({ date: LocalDate, openings: z.array(Opening) })),
  /** All seats counted. */
  count: z.int(),
  /** Kept back: they stay so when the cycle opens. */
  holds: z.array(HoldView),
});
export type CycleOpenings = z.infer<typeof CycleOpenings>;

const tags = ['Cycles'];
const coachId = { coachId: Id };
const one = { ...coachId, cycleId: Id };

export const cycles = {
  /** Latest first. */
  list: oc.route({ method: 'GET', path: '/coach/{coachId}/cycles', tags }).input(z.object(coachId)).output(z.array(CycleView)),
  /** What the wizard starts with: the four months after the last cycle, and its deadlines moved along. */
  suggest: oc
    .route({ method: 'GET', path: '/coach/{coachId}/cycles/suggestion', tags })
    .input(z.object(coachId))
    .output(
      z.object({
        cycle: CycleInput,
        previous: z.object({ id: Id, name: z.string(), firstDate: LocalDate, lastDate: LocalDate }).nullable(),
      }),
    ),
  create: oc
    .route({ method: 'POST', path: '/coach/{coachId}/cycles', tags, successStatus: 201 })
    .input(CycleInput.extend(coachId))
    .output(CycleView),
  show: oc.route({ method: 'GET', path: '/coach/{coachId}/cycles/{cycleId}', tags }).input(z.object(one)).output(CycleView),
  /** The later of two edits is refused with `changed_meanwhile`. */
  update: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/cycles/{cycleId}', tags })
    .input(CycleInput.extend({ ...one, version: Version }))
    .output(CycleView),
  /** Only while nothing was sent. */
  remove: oc.route({ method: 'DELETE', path: '/coach/{coachId}/cycles/{cycleId}', tags, successStatus: 204 }).input(z.object(one)),
  /** One step forward, or back where that harms nobody. Forward draws the consequences of the deadline, opens to the public, and so on. */
  setPhase: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/cycles/{cycleId}/phase', tags })
    .input(z.object({ ...one, phase: CyclePhase, version: Version }))
    .output(CycleView),
  /** Draws the consequences of the deadline now: what is unanswered or declined falls free, and clients are told. */
  endDeadline: oc
    .route({ method: 'POST', path: '/coach/{coachId}/cycles/{cycleId}/deadline', tags })
    .input(z.object({ ...one, version: Version }))
    .output(CycleView),
  summary: oc.route({ method: 'GET', path: '/coach/{coachId}/cycles/{cycleId}/summary', tags }).input(z.object(one)).output(CycleSummary),
  /** What goes public when the cycle opens, or is public now. */
  openings: oc
    .route({ method: 'GET', path: '/coach/{coachId}/cycles/{cycleId}/openings', tags })
    .input(z.object(one))
    .output(CycleOpenings),
};
