import { z } from 'zod';
import { SCORE_FACTORS } from '../../core/waitlist/matching/score-of.ts';
import { WAITLIST_STATES } from '../../core/waitlist/entry/waitlist-state.ts';
import { OFFER_STATES } from '../../core/waitlist/offers/offer-chain.ts';
import { ClientState, Relationship } from '../clients.ts';
import { Id, InstantText, LocalDate, Version } from '../fields.ts';
import { Moment } from '../moment.ts';
import { CoverView } from '../packages/cover.ts';
import { BookingPolicy } from '../rules.ts';
import { Price } from '../services.ts';
import { WaitlistPreferences } from './wish.ts';

/** A time on both clocks. */
const Time = z.object({ startsAt: InstantText, endsAt: InstantText, coachTime: Moment, clientTime: Moment });

/** Another time that could be taken at once: it is held for the same person (`offerId`), or anybody may book it now. */
export const AlternativeView = Time.extend({ kind: z.enum(['offered', 'freed', 'open']), offerId: Id.nullable() });
export type AlternativeView = z.infer<typeof AlternativeView>;

/** One time offered to one person. */
export const OfferView = Time.extend({
  id: Id,
  state: z.enum(OFFER_STATES),
  offeredAt: InstantText,
  /** Until when it can be accepted, and that on both clocks. */
  until: InstantText,
  untilCoachTime: Moment,
  untilClientTime: Moment,
  answeredAt: InstantText.nullable(),
  /** Of an offer that was accepted. */
  bookingId: Id.nullable(),
  /** At most three, nearest first; those that can still be taken. */
  alternatives: z.array(AlternativeView),
});
export type OfferView = z.infer<typeof OfferView>;

/** What both sides see of somebody's place in line. Days and hours of the coach's wall clock. */
const EntryView = WaitlistPreferences.extend({
  id: Id,
  state: z.enum(WAITLIST_STATES),
  service: z.object({ id: Id, name: z.string(), slug: z.string(), color: z.string() }),
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('service') }),
    z.object({ kind: z.literal('cycle'), cycleId: Id, name: z.string(), firstDate: LocalDate, lastDate: LocalDate }),
    Time.extend({ kind: z.literal('slot') }),
  ]),
  signedUpAt: InstantText,
  /** The last day on which something is offered. */
  standsUntil: LocalDate,
  /** Counted from 1; null where they are out of the line, or where the client is not shown it. */
  position: z.int().nullable(),
  version: Version,
});

/** What a yes costs and allows, for this client: promised to them, whomever the service is for by now. */
const OfferTerms = z.object({
  /** In every currency that can be chosen. Empty: free of charge. */
  prices: z.array(Price),
  policy: BookingPolicy,
  cover: CoverView,
});

/** What its client sees. */
export const OwnEntryView = EntryView.extend({
  coach: z.object({ slug: z.string(), name: z.string(), timeZone: z.string(), bookable: z.boolean() }),
  clientName: z.string(),
  clientTimeZone: z.string(),
  durations: z.array(z.int()),
  /** Those that can be answered, by start, then what became of others, newest first. */
  offers: z.array(
    OfferView.extend({
      /** Others may take the time as well, or will be asked beside them: whoever accepts first has it. */
      shared: z.boolean(),
      /** Null of an offer that can't be answered any more. */
      terms: OfferTerms.nullable(),
    }),
  ),
  /** Whether hours, days and message can be changed, and the place given up. */
  changeable: z.boolean(),
  /** The server's clock as it answered: what counts down to the end of an offer counts by it. */
  now: InstantText,
});
export type OwnEntryView = z.infer<typeof OwnEntryView>;

const ScorePart = z.object({
  factor: z.enum(SCORE_FACTORS as readonly [(typeof SCORE_FACTORS)[number], ...(typeof SCORE_FACTORS)[number][]]),
  /** 0–1, by its curve. */
  value: z.number(),
  /** Its weight times that. */
  points: z.number(),
});

/** What the coach sees. */
export const CoachEntryView = EntryView.extend({
  client: z.object({
    id: Id,
    name: z.string(),
    email: z.string(),
    /** Whose record is not active keeps their place, and is offered nothing. */
    state: ClientState,
    relationship: Relationship,
    isRegular: z.boolean(),
    flagged: z.boolean(),
  }),
  clientTimeZone: z.string(),
  addedBy: z.enum(['client', 'coach']),
  /** 0–1. Null where they are out of the line. */
  score: z.number().nullable(),
  scoreParts: z.array(ScorePart),
  /** How many offers they had of this entry, and those that can be answered. */
  offerCount: z.int(),
  openOffers: z.array(OfferView.omit({ alternatives: true })),
});
export type CoachEntryView = z.infer<typeof CoachEntryView>;

/** With every offer, newest first. */
export const CoachEntryHistory = CoachEntryView.extend({ offers: z.array(OfferView.extend({ byHand: z.boolean() })) });
export type CoachEntryHistory = z.infer<typeof CoachEntryHistory>;
