import { oc } from '@orpc/contract';
import { z } from 'zod';
import { VISIBILITIES } from '../core/services/visibility.ts';
import { Color, Currency, Duration, Id, line, optionalLine, prose, Slug, Version } from './fields.ts';
import { BookingPolicy, ServiceRules } from './rules.ts';

export const SERVICE_KINDS = ['one_to_one', 'check_in'] as const;
export const ServiceKind = z.enum(SERVICE_KINDS);

export const LOCATION_KINDS = ['in_person', 'phone', 'google_meet', 'zoom', 'video_link', 'hybrid'] as const;
/** Where it happens. `detail` is the address, the standing link or what else the client should know; `phone` makes the client's number required. */
export const Location = z.object({ kind: z.enum(LOCATION_KINDS), detail: optionalLine(300) });
export type Location = z.infer<typeof Location>;

export const Price = z.object({ currency: Currency, minor: z.int().min(0).max(100_000_000) });

const eachOnce = (values: readonly unknown[]) => new Set(values).size === values.length;

export const ServiceInput = z.object({
  name: line(80),
  slug: Slug,
  kind: ServiceKind,
  description: prose(4000),
  color: Color,
  scheduleId: Id,
  /** The lengths a client can pick from; the first is preselected. */
  durations: z.array(Duration).min(1).max(8).refine(eachOnce, 'must name each length once'),
  /** One price for each currency; none means free or agreed elsewhere. */
  prices: z
    .array(Price)
    .max(5)
    .refine((prices) => eachOnce(prices.map((price) => price.currency)), 'must name each currency once'),
  location: Location,
  /** Shown on the confirmation, in the mails and in the calendar entry. */
  preparation: prose(2000),
  /** `connected` is for clients whom the coach connected and who are signed in; `private` is not listed, but whoever has the address can book. */
  visibility: z.enum(VISIBILITIES),
  active: z.boolean(),
  /** The public books it only inside an open cycle, and there all of it: the cycle takes the place of the booking window. */
  cycleBound: z.boolean().default(false),
  /** What a session costs of a package; 0: it takes no credits. Check-ins never do. */
  credits: z.int().min(0).max(10).default(0),
  /** Only whoever has them books it; otherwise they are used where there are any. */
  creditsRequired: z.boolean().default(false),
  /** What is asked before a session; null: nothing. */
  formId: Id.nullable().default(null),
  rules: ServiceRules,
});
export type ServiceInput = z.infer<typeof ServiceInput>;

export const ServiceView = ServiceInput.extend({ id: Id, position: z.int(), version: Version });
export type ServiceView = z.infer<typeof ServiceView>;

/** What a visitor may know of a service. */
export const PublicService = ServiceInput.pick({
  name: true,
  slug: true,
  kind: true,
  description: true,
  color: true,
  durations: true,
  prices: true,
  cycleBound: true,
  credits: true,
  creditsRequired: true,
}).extend({
  /** Questions are asked before a session. */
  hasForm: z.boolean(),
  locationKind: z.enum(LOCATION_KINDS),
  /** In person only; links are told after booking. */
  address: z.string().nullable(),
  preparation: z.string(),
  phoneRequired: z.boolean(),
  policy: BookingPolicy,
  /** Booked at once, if the start is not too soon and the days are not full; otherwise clients ask. For whoever asks, as far as they have proven who they are. */
  instant: z.boolean(),
  instantFromMinutes: z.int(),
  /** Within which the coach answers what is asked for. */
  answerWithinMinutes: z.int(),
  mostAtOnce: z.int(),
  clientSeries: z.boolean(),
  backupSlots: z.boolean(),
});
export type PublicService = z.infer<typeof PublicService>;

const coachId = { coachId: Id };

interface Costs {
  readonly kind: z.infer<typeof ServiceKind>;
  readonly credits: number;
  readonly creditsRequired: boolean;
}
const costsFit = <S extends z.ZodType<Costs>>(input: S) =>
  input
    .refine(({ kind, credits }) => kind !== 'check_in' || credits === 0, {
      path: ['credits'],
      message: 'must be 0 for a check-in, which is free',
    })
    .refine(({ credits, creditsRequired }) => credits > 0 || !creditsRequired, {
      path: ['creditsRequired'],
      message: 'must be off where a session costs no credits',
    });

export const services = {
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/services', tags: ['Services'] })
    .input(z.object(coachId))
    .output(z.array(ServiceView)),
  create: oc
    .route({ method: 'POST', path: '/coach/{coachId}/services', tags: ['Services'], successStatus: 201 })
    .input(costsFit(ServiceInput.extend(coachId)))
    .output(ServiceView),
  update: oc
    .route({
      method: 'PUT',
      path: '/coach/{coachId}/services/{serviceId}',
      tags: ['Services'],
      description: 'The later of two edits is refused with `changed_meanwhile`.',
    })
    .input(costsFit(ServiceInput.extend({ ...coachId, serviceId: Id, version: Version })))
    .output(ServiceView),
  /** Only a service that was never booked can be deleted; others are made inactive. */
  remove: oc
    .route({ method: 'DELETE', path: '/coach/{coachId}/services/{serviceId}', tags: ['Services'], successStatus: 204 })
    .input(z.object({ ...coachId, serviceId: Id })),
  /** All services in their new order. */
  order: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/service-order', tags: ['Services'] })
    .input(z.object({ ...coachId, serviceIds: z.array(Id).min(1).max(500) }))
    .output(z.array(ServiceView)),
};
