import { oc } from '@orpc/contract';
import { z } from 'zod';
import { MOST_CREDITS } from '../../core/packages/most-credits.ts';
import { PACKAGE_LISTS } from '../../core/packages/package-list.ts';
import { FileView } from '../clients.ts';
import { Id, InstantText, line, LocalDate, optionalLine, queryInt, Slug, Version } from '../fields.ts';
import { CheckInStatus } from './check-in.ts';
import { CoverView } from './cover.ts';
import { OwnCredits } from './own-credits.ts';
import { Credits, Expiry, PackageHistory, PackageTemplateInput, PackageTemplateView, PackageTerms, PackageView } from './package-view.ts';

const tags = ['Packages'];
const coachId = { coachId: Id };
const one = { ...coachId, packageId: Id };

export const packageTemplates = {
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/package-templates', tags })
    .input(z.object(coachId))
    .output(z.array(PackageTemplateView)),
  create: oc
    .route({ method: 'POST', path: '/coach/{coachId}/package-templates', tags, successStatus: 201 })
    .input(PackageTemplateInput.extend(coachId))
    .output(PackageTemplateView),
  update: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/package-templates/{templateId}', tags })
    .input(PackageTemplateInput.extend({ ...coachId, templateId: Id, version: Version }))
    .output(PackageTemplateView),
  /** Packages that were made of it stay as they are. */
  remove: oc
    .route({ method: 'DELETE', path: '/coach/{coachId}/package-templates/{templateId}', tags, successStatus: 204 })
    .input(z.object({ ...coachId, templateId: Id })),
};

/** For the coach. A package is never deleted: it is closed. */
export const packages = {
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/packages', tags })
    .input(
      z.object({
        ...coachId,
        show: z.enum(PACKAGE_LISTS).default('open'),
        clientId: Id.optional(),
        /** Part of the client's name or of the package's. */
        search: optionalLine(100).default(''),
        offset: queryInt(0, 1_000_000).default(0),
        limit: queryInt(1, 200).default(50),
      }),
    )
    .output(z.object({ packages: z.array(PackageView), total: z.int(), counts: z.record(z.enum(PACKAGE_LISTS), z.int()) })),
  show: oc.route({ method: 'GET', path: '/coach/{coachId}/packages/{packageId}', tags }).input(z.object(one)).output(PackageHistory),
  /** Gives a client a package, of a template or made up for them. */
  assign: oc
    .route({ method: 'POST', path: '/coach/{coachId}/clients/{clientId}/packages', tags, successStatus: 201 })
    .input(
      PackageTerms.extend({
        ...coachId,
        clientId: Id,
        templateId: Id.nullable().default(null),
        credits: Credits,
        expiry: Expiry,
        /** Its first day; today where left out. */
        startsOn: LocalDate.refine((day) => day < '2150', 'must lie before 2150').optional(),
        tellClient: z.boolean().default(true),
        /** Chosen by the caller; asked twice, it is given once. */
        idempotencyKey: z.string().min(8).max(200).optional(),
      }),
    )
    .output(PackageHistory),
  /** Past its expiry to a later day: what had expired of it comes back. */
  update: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/packages/{packageId}', tags })
    .input(PackageTerms.extend({ ...one, expiresOn: LocalDate.nullable(), version: Version }))
    .output(PackageHistory),
  /** More or fewer credits, with a reason. The later of two is refused with `changed_meanwhile`, so that asking twice adjusts once. */
  adjust: oc
    .route({ method: 'POST', path: '/coach/{coachId}/packages/{packageId}/adjust', tags })
    .input(
      z.object({
        ...one,
        amount: z
          .int()
          .min(-MOST_CREDITS)
          .max(MOST_CREDITS)
          .refine((amount) => amount !== 0, 'must not be 0'),
        reason: line(200),
        version: Version,
      }),
    )
    .output(PackageHistory),
  /** No more sessions are booked with it; those that are keep their credits. */
  close: oc
    .route({ method: 'POST', path: '/coach/{coachId}/packages/{packageId}/close', tags })
    .input(z.object({ ...one, version: Version }))
    .output(PackageHistory),
  reopen: oc
    .route({ method: 'POST', path: '/coach/{coachId}/packages/{packageId}/reopen', tags })
    .input(z.object({ ...one, version: Version }))
    .output(PackageHistory),
  /** The ledger of all packages, of one client's, or of one, as CSV that a spreadsheet can open without running anything in it. */
  export: oc
    .route({ method: 'GET', path: '/coach/{coachId}/package-export', tags })
    .input(z.object({ ...coachId, clientId: Id.optional(), packageId: Id.optional() }))
    .output(FileView),
  /** The client's packages, and whether each could pay for this booking. */
  forBooking: oc
    .route({ method: 'GET', path: '/coach/{coachId}/bookings/{bookingId}/packages', tags })
    .input(z.object({ ...coachId, bookingId: Id }))
    .output(z.array(PackageView.extend({ fits: z.boolean(), used: z.boolean() }))),
  /** What sessions would cost a client, before the coach books them. */
  cover: oc
    .route({ method: 'GET', path: '/coach/{coachId}/clients/{clientId}/cover', tags })
    .input(
      z.object({
        ...coachId,
        clientId: Id,
        serviceId: Id,
        durationMinutes: queryInt(5, 1440).optional(),
        starts: z
          .array(InstantText)
          .max(52)
          .or(InstantText.transform((start) => [start]))
          .default([]),
      }),
    )
    .output(CoverView),
};

export const checkIns = {
  /** Of the month that a day lies in; of today where left out. */
  show: oc
    .route({ method: 'GET', path: '/coach/{coachId}/clients/{clientId}/check-ins', tags })
    .input(z.object({ ...coachId, clientId: Id, day: LocalDate.optional() }))
    .output(CheckInStatus),
  /** So many beyond the one that is free, in the month that this day lies in; fewer than before only while they are not used. */
  grant: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/clients/{clientId}/check-ins', tags })
    .input(z.object({ ...coachId, clientId: Id, day: LocalDate, granted: z.int().min(0).max(31) }))
    .output(CheckInStatus),
};

/** For the client who has proven to be one. */
export const ownPackages = {
  /** For the booker's header; null for whoever has proven nothing. */
  show: oc
    .route({ method: 'GET', path: '/coaches/{coachSlug}/own-credits', tags })
    .input(z.object({ coachSlug: Slug }))
    .output(z.object({ credits: OwnCredits.nullable() })),
  history: oc
    .route({ method: 'GET', path: '/me/packages/{packageId}', tags })
    .input(z.object({ packageId: Id }))
    .output(PackageHistory.omit({ note: true, clientId: true, templateId: true, version: true })),
};
