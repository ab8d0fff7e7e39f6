import { oc } from '@orpc/contract';
import { z } from 'zod';
import { RELATIONSHIPS } from '../core/policies/relationship.ts';
import { WAITLIST_ORDERS } from '../core/waitlist/matching/in-order.ts';
import { OFFER_MODES } from '../core/waitlist/offers/offer-settings.ts';
import { Id } from './fields.ts';

const minutes = (most: number) => z.int().min(0).max(most);
const YEAR = 366 * 24 * 60;

/** A coach's rules: the defaults that every service starts from. */
export const CoachRules = z.object({
  noticeMinutes: minutes(YEAR),
  windowDays: z.int().min(1).max(730),
  intervalMinutes: z.int().min(5).max(1440),
  bufferBeforeMinutes: minutes(480),
  bufferAfterMinutes: minutes(480),
  /** Sessions of all services together; null is no limit. */
  mostPerDay: z.int().min(1).max(500).nullable(),
  mostPerWeek: z.int().min(1).max(2000).nullable(),
  /** A client may cancel, or move, until this many minutes before the start. */
  cancelUntilMinutes: minutes(YEAR),
  moveUntilMinutes: minutes(YEAR),
  /** How often a client may move one booking; null is as often as they like. */
  mostMoves: z.int().min(0).max(100).nullable(),
  /** Later than so long before the start, a client's cancellation counts as late, while it is possible at all. */
  freeCancelMinutes: minutes(YEAR),
  /** A session cancelled late gives its credits back too. */
  returnLateCredit: z.boolean(),
  /** False: clients ask, and the coach decides. */
  instant: z.boolean(),
  /** What starts sooner than this is asked for in any case. */
  instantFromMinutes: minutes(YEAR),
  /** Beyond `mostPerDay` and `mostPerWeek` clients may still ask; otherwise those times are closed. */
  requestOverLimit: z.boolean(),
  /** So long each side has to answer to a request, never past the start of its first session. */
  answerWithinMinutes: z.int().min(15).max(YEAR),
  /** Times suggested in answer to a request are held until its end. */
  holdSuggestions: z.boolean(),
  /** Sessions a client may book in one step. */
  mostAtOnce: z.int().min(1).max(52),
  /** Clients may book, or ask for, recurring sessions. */
  clientSeries: z.boolean(),
  /** Clients are asked for a second choice. */
  backupSlots: z.boolean(),
});
export type CoachRules = z.infer<typeof CoachRules>;

/** A service's own rules; what is left out comes from the coach. Its limits count its own sessions and hold beside the coach's. */
export const ServiceRules = CoachRules.partial();
export type ServiceRules = z.infer<typeof ServiceRules>;

/** What a client may still do with a booking, frozen when it was made. */
export const BookingPolicy = CoachRules.pick({
  cancelUntilMinutes: true,
  freeCancelMinutes: true,
  moveUntilMinutes: true,
  mostMoves: true,
  returnLateCredit: true,
});
export type BookingPolicy = z.infer<typeof BookingPolicy>;

/** The rules that may differ by who the client is to the coach. */
const PersonalRules = CoachRules.pick({
  noticeMinutes: true,
  windowDays: true,
  cancelUntilMinutes: true,
  freeCancelMinutes: true,
  moveUntilMinutes: true,
  mostMoves: true,
  returnLateCredit: true,
  instant: true,
  instantFromMinutes: true,
  requestOverLimit: true,
  mostAtOnce: true,
  clientSeries: true,
}).partial();
/** Decides last: over the service, over the coach. Counts once the client has proven who they are, by a link or a session. */
export const RelationshipRules = z.partialRecord(z.enum(RELATIONSHIPS), PersonalRules);
export type RelationshipRules = z.infer<typeof RelationshipRules>;

export const AttendanceRules = z.object({
  /** What a session becomes that nobody marked, so many minutes after its end; null leaves it to the coach. */
  afterEnd: z.object({ status: z.enum(['completed', 'no_show']), minutes: minutes(14 * 24 * 60) }).nullable(),
  /** The badge shows at this many no-shows, or this many cancellations by the client, within `flagDays`. */
  flagAt: z.int().min(1).max(50),
  flagDays: z.int().min(7).max(730),
});
export type AttendanceRules = z.infer<typeof AttendanceRules>;

export const CreditRules = z.object({
  /** With so many credits left, or fewer, both sides are told; null: nobody is. */
  lowAt: z.int().min(0).max(100).nullable(),
  /** A session cancelled after its package has expired gives its credits back for so many days; null: they are gone with it. */
  graceDays: z.int().min(1).max(366).nullable(),
});
export type CreditRules = z.infer<typeof CreditRules>;

/** Of a wall clock, half-open; may lie over midnight. */
const QuietHours = z.object({ startMinute: z.int().min(0).max(1439), endMinute: z.int().min(0).max(1439) });

export const WaitlistRules = z.object({
  /** Whether clients can join. Who stands in line is served either way. */
  open: z.boolean(),
  /** Whether clients see their place in line, and are told when it gets better. */
  showPosition: z.boolean(),
  /** How many days an entry without an end stands. */
  standsDays: z.int().min(7).max(730),
  offers: z.object({
    mode: z.enum(OFFER_MODES),
    /** How many at once in mode `best`. */
    atOnce: z.int().min(1).max(100),
    /** How many offers one person may hold at once, never for times that overlap. */
    offersEach: z.int().min(1).max(100),
    order: z.enum(WAITLIST_ORDERS),
    /** How long an offer stands when the session is far away. */
    deadlineMinutes: minutes(14 * 24 * 60),
    /** Less than this nobody is given. */
    leastMinutes: minutes(24 * 60),
    /** On the client's own clock: nobody is written to, no offer ends. At most 16 hours. */
    quiet: QuietHours.nullable(),
    /** So long before its start a time goes public, whoever is still in line. */
    cutOffMinutes: minutes(30 * 24 * 60),
  }),
});
export type WaitlistRules = z.infer<typeof WaitlistRules>;

/** Where a rule comes from. */
export const RULE_SOURCES = ['coach', 'service', 'relationship'] as const;
/** One rule in force, and where it comes from. */
export const EffectiveRule = z.object({
  rule: CoachRules.keyof(),
  /** Minutes, days, a number or yes and no, as the rule's own field; null is no limit. */
  value: z.union([z.int(), z.boolean()]).nullable(),
  from: z.enum(RULE_SOURCES),
});
export type EffectiveRule = z.infer<typeof EffectiveRule>;

export const rules = {
  /** The rules in force for a service and a client of this kind. */
  effective: oc
    .route({ method: 'GET', path: '/coach/{coachId}/services/{serviceId}/rules', tags: ['Rules'] })
    .input(z.object({ coachId: Id, serviceId: Id, relationship: z.enum(RELATIONSHIPS).default('not_connected') }))
    .output(z.array(EffectiveRule)),
};
