import type { z } from 'zod';
import type { CoachView, PublicCoach } from '../../../contract/coaches.ts';
import { updateCoach } from '../../actions/coaches/update-coach.ts';
import type { ServiceRow } from '../../db/availability.ts';
import { type CoachRow, listPublicCoaches, loadCoachBySlug } from '../../db/coaches.ts';
import { findActiveService, listPublicServices } from '../../db/services.ts';
import { api } from '../api.ts';
import { practice } from './practice.ts';
import { problem, valueOf } from '../problem.ts';
import { publicServiceView } from './public-service-view.ts';

function publicView(coach: CoachRow, services: readonly ServiceRow[]): z.input<typeof PublicCoach> {
  const { id, slug, name, headline, about, expect, timeZone } = coach;
  return { id, slug, name, headline, about, expect, timeZone, services: services.map((service) => publicServiceView(coach, service)) };
}

function view(coach: CoachRow, publicUrl: string): z.input<typeof CoachView> {
  const { id, slug, name, headline, about, expect, email, timeZone, rules, relationshipRules, attendance, visibility, version } = coach;
  return {
    id,
    slug,
    name,
    headline,
    about,
    expect,
    email,
    timeZone,
    rules,
    relationshipRules,
    attendance,
    visibility,
    version,
    publicUrl: `${publicUrl}/${slug}`,
  };
}

export const coaches = {
  show: api.coaches.show.handler(async ({ input, context }) => {
    const coach = await loadCoachBySlug(context.database, input.coachSlug);
    if (!coach) throw problem({ code: 'not_found' });
    return publicView(coach, await listPublicServices(context.database, coach.id));
  }),

  showService: api.coaches.showService.handler(async ({ input, context }) => {
    const coach = await loadCoachBySlug(context.database, input.coachSlug);
    const service = coach && (await findActiveService(context.database, coach.id, input.serviceSlug));
    if (!service) throw problem({ code: 'not_found' });
    return publicView(coach, [service]);
  }),

  list: api.coaches.list.handler(({ context }) => listPublicCoaches(context.database)),

  profile: api.coaches.profile.handler(async ({ input, context }) => view(await practice(context, input.coachId), context.publicUrl)),

  update: api.coaches.update.handler(async ({ input, context }) =>
    view(valueOf(await updateCoach(context.action, context.actor, input)), context.publicUrl),
  ),
};
