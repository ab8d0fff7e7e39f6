import { z } from 'zod';
import { CREDIT_ENTRY_KINDS } from '../../core/packages/credit-entry.ts';
import { EXPIRY_UNITS } from '../../core/packages/expiry.ts';
import { MOST_CREDITS } from '../../core/packages/most-credits.ts';
import { PACKAGE_STATES } from '../../core/packages/package-state.ts';
import { Duration, Id, InstantText, line, LocalDate, prose, Version } from '../fields.ts';
import { Moment } from '../moment.ts';
import { Price } from '../services.ts';

/** So many sessions at most, or of a service that costs more than one credit a session so many credits. */
export const Credits = z.int().min(1).max(MOST_CREDITS);

const eachOnce = (values: readonly unknown[]) => new Set(values).size === values.length;

/** What a package is good for. */
export const PackageTerms = z.object({
  name: line(80),
  /** Of the sessions; null: of any length. */
  durationMinutes: Duration.nullable().default(null),
  /** None: every service that takes credits. */
  serviceIds: z.array(Id).max(100).refine(eachOnce, 'must name each service once').default([]),
  /** As agreed; null: nothing is said about it. */
  price: Price.nullable().default(null),
  /** For the coach alone. */
  note: prose(2000).default(''),
});

export const Expiry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('after'), count: z.int().min(1).max(120), unit: z.enum(EXPIRY_UNITS) }),
  z.object({ kind: z.literal('on'), date: LocalDate }),
]);

export const PackageTemplateInput = PackageTerms.extend({ credits: Credits, expiry: Expiry, active: z.boolean().default(true) });
export type PackageTemplateInput = z.infer<typeof PackageTemplateInput>;
export const PackageTemplateView = PackageTemplateInput.extend({
  id: Id,
  version: Version,
  /** Packages that were made of it. */
  assigned: z.int(),
});
export type PackageTemplateView = z.infer<typeof PackageTemplateView>;

/** What its client sees of a package. */
export const OwnPackageView = z.object({
  id: Id,
  name: z.string(),
  state: z.enum(PACKAGE_STATES),
  /** What there is to use. */
  left: z.int(),
  /** What was given in all: "6 of 12 left". */
  total: z.int(),
  durationMinutes: z.int().nullable(),
  /** None: every service that takes credits. */
  services: z.array(z.object({ id: Id, name: z.string() })),
  startsOn: LocalDate,
  /** The last day on which a session may begin. */
  expiresOn: LocalDate.nullable(),
  /** Needs renewal: so few are left, or it expires within a month, or it is over. */
  ending: z.boolean(),
});
export type OwnPackageView = z.infer<typeof OwnPackageView>;

/** What the coach sees beside that. */
export const PackageView = OwnPackageView.extend({
  clientId: Id,
  clientName: z.string(),
  /** Nothing of it is changed any more. */
  clientErased: z.boolean(),
  templateId: Id.nullable(),
  price: Price.nullable(),
  note: z.string(),
  /** Sessions to come that have their credits of it already. */
  upcoming: z.int(),
  createdAt: InstantText,
  version: Version,
});
export type PackageView = z.infer<typeof PackageView>;

/** One line of the ledger. */
export const CreditEntryView = z.object({
  id: Id,
  kind: z.enum(CREDIT_ENTRY_KINDS),
  amount: z.int(),
  /** After it. */
  balance: z.int(),
  reason: z.string(),
  by: z.enum(['coach', 'client', 'system']),
  /** Who of the practice; null where nobody is named. */
  byName: z.string().nullable(),
  at: InstantText,
  booking: z.object({ id: Id, serviceName: z.string(), coachTime: Moment, clientTime: Moment }).nullable(),
});
export type CreditEntryView = z.infer<typeof CreditEntryView>;

/** Newest first. */
export const PackageHistory = PackageView.extend({ entries: z.array(CreditEntryView) });
export type PackageHistory = z.infer<typeof PackageHistory>;
