import { oc } from '@orpc/contract';
import { z } from 'zod';
import { VISIBILITIES } from '../core/services/visibility.ts';
import { Banner } from './cycles/banner.ts';
import { Email, Id, InstantText, line, optionalLine, prose, Slug, TimeZone, Version } from './fields.ts';
import { FavouriteTime, Relationship } from './clients.ts';
import { AttendanceRules, CoachRules, CreditRules, RelationshipRules, WaitlistRules } from './rules.ts';
import { PublicService } from './services.ts';

export const PublicCoach = z.object({
  id: Id,
  slug: Slug,
  name: z.string(),
  headline: z.string(),
  about: z.string(),
  /** What a first session is like. */
  expect: z.string(),
  timeZone: TimeZone,
  services: z.array(PublicService),
  /** There is more for clients whom the coach has connected; whoever asks has not proven to be one. */
  forConnected: z.boolean(),
  /** Null where nothing is bound to cycles. */
  banner: Banner.nullable(),
  /** Whether one can join the waitlist. */
  waitlist: z.boolean(),
  /** The server's clock as it answered: what counts down to a moment counts by it, however wrong the viewer's own clock is. */
  now: InstantText,
});
export type PublicCoach = z.infer<typeof PublicCoach>;

export const CoachInput = z.object({
  name: line(80),
  slug: Slug,
  headline: optionalLine(140),
  about: prose(4000),
  expect: prose(2000),
  /** Mails about bookings go here. */
  email: Email,
  timeZone: TimeZone,
  rules: CoachRules,
  relationshipRules: RelationshipRules,
  attendance: AttendanceRules,
  creditRules: CreditRules,
  waitlistRules: WaitlistRules,
  /** `connected`: the page is there, its times are for connected clients; `private`: by the address of a service only. */
  visibility: z.enum(VISIBILITIES),
});
export const CoachView = CoachInput.extend({ id: Id, version: Version, publicUrl: z.string() });
export type CoachView = z.infer<typeof CoachView>;

export const coaches = {
  /** The public page. One service of it when private: by its own address only. */
  show: oc
    .route({ method: 'GET', path: '/coaches/{coachSlug}', tags: ['Public'] })
    .input(z.object({ coachSlug: Slug, timeZone: TimeZone.optional() }))
    .output(PublicCoach),
  showService: oc
    .route({ method: 'GET', path: '/coaches/{coachSlug}/services/{serviceSlug}', tags: ['Public'] })
    .input(z.object({ coachSlug: Slug, serviceSlug: Slug, timeZone: TimeZone.optional() }))
    .output(PublicCoach),
  /** What this coach knows of whoever is signed in, to spare them typing; null for a visitor and for somebody new. */
  visitor: oc
    .route({ method: 'GET', path: '/coaches/{coachSlug}/visitor', tags: ['Public'] })
    .input(z.object({ coachSlug: Slug }))
    .output(
      z.object({
        client: z
          .object({
            name: z.string(),
            email: z.string(),
            phone: z.string(),
            relationship: Relationship,
            streakWeeks: z.int(),
            favourites: z.array(FavouriteTime),
          })
          .nullable(),
      }),
    ),
  /** Every coach of this installation, for the front page. */
  list: oc
    .route({ method: 'GET', path: '/coaches', tags: ['Public'] })
    .output(z.array(PublicCoach.pick({ slug: true, name: true, headline: true }))),
  profile: oc
    .route({ method: 'GET', path: '/coach/{coachId}', tags: ['Coach'] })
    .input(z.object({ coachId: Id }))
    .output(CoachView),
  update: oc
    .route({ method: 'PUT', path: '/coach/{coachId}', tags: ['Coach'] })
    .input(CoachInput.extend({ coachId: Id, version: Version }))
    .output(CoachView),
};
