import type { z } from 'zod';
import type { CoachView, PublicCoach } from '../../../contract/coaches.ts';
import type { KnownClient } from '../../../core/clients/known-client.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import { relationshipOf } from '../../../core/policies/relationship-of.ts';
import { isListed } from '../../../core/services/is-listed.ts';
import { updateCoach } from '../../actions/coaches/update-coach.ts';
import type { ServiceRow } from '../../db/availability.ts';
import { type CoachRow, listPublicCoaches, loadCoachBySlug } from '../../db/coaches.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { findActiveService, listOfferedServices } from '../../db/services.ts';
import { api } from '../api.ts';
import { banner } from '../cycles/banner.ts';
import { bannerSeenFrom } from '../cycles/banner-seen-from.ts';
import { checkAdmission } from '../check-admission.ts';
import type { HttpContext } from '../http-context.ts';
import { knownTimeZone } from '../known-time-zone.ts';
import { practice } from './practice.ts';
import { problem, valueOf } from '../problem.ts';
import { publicServiceView } from './public-service-view.ts';
import { visitor } from './visitor.ts';

interface Listed {
  readonly services: readonly ServiceRow[];
  readonly forConnected?: boolean;
  /** Of the viewer, where they told it. */
  readonly timeZone?: string | undefined;
}

async function publicView(
  context: HttpContext,
  coach: CoachRow,
  client: KnownClient | undefined,
  listed: Listed,
): Promise<z.input<typeof PublicCoach>> {
  const { id, slug, name, headline, about, expect, timeZone } = coach;
  const relationship = relationshipOf(client);
  const services = listed.services.map((service) => publicServiceView(coach, service, relationship));
  return {
    id,
    slug,
    name,
    headline,
    about,
    expect,
    timeZone,
    services,
    forConnected: listed.forConnected ?? false,
    waitlist: coach.waitlistRules.open,
    banner: bannerSeenFrom(await banner(context, coach, listed.services), listed.timeZone),
    now: new Date(context.action.clock.now()).toISOString(),
  };
}

const zoneOf = ({ timeZone }: { readonly timeZone?: string | undefined }) => timeZone && knownTimeZone(timeZone);

/** What stands on the page for whoever asks, and whether there is more for clients whom the coach has connected. */
async function listed({ database, actor }: HttpContext, coach: CoachRow, client: KnownClient | undefined): Promise<Listed> {
  const known = client?.connected === true || mayRunPractice(actor, coach.id);
  const offered = await listOfferedServices(database, coach.id);
  const listedTo = (who: boolean) =>
    offered.filter(({ visibility }) => isListed({ coach: coach.visibility, service: visibility, known: who }));
  const services = listedTo(known);
  return { services, forConnected: listedTo(true).length > services.length };
}

function view(coach: CoachRow, publicUrl: string): z.input<typeof CoachView> {
  const {
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
    creditRules,
    waitlistRules,
    visibility,
    version,
  } = coach;
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
    creditRules,
    waitlistRules,
    visibility,
    version,
    publicUrl: `${publicUrl}/${slug}`,
  };
}

export const coaches = {
  show: api.coaches.show.handler(async ({ input, context }) => {
    const coach = await loadCoachBySlug(context.database, input.coachSlug);
    if (!coach) throw problem({ code: 'not_found' });
    const client = await findKnownClient(context.database, context.actor, coach.id);
    return publicView(context, coach, client, { ...(await listed(context, coach, client)), timeZone: zoneOf(input) });
  }),

  showService: api.coaches.showService.handler(async ({ input, context }) => {
    const coach = await loadCoachBySlug(context.database, input.coachSlug);
    const service = coach && (await findActiveService(context.database, coach.id, input.serviceSlug));
    if (!service) throw problem({ code: 'not_found' });
    const client = await findKnownClient(context.database, context.actor, coach.id);
    checkAdmission(context.actor, coach, service, client);
    return publicView(context, coach, client, { services: [service], timeZone: zoneOf(input) });
  }),

  visitor,

  list: api.coaches.list.handler(({ context }) => listPublicCoaches(context.database)),

  profile: api.coaches.profile.handler(async ({ input, context }) => view(await practice(context, input.coachId), context.publicUrl)),

  update: api.coaches.update.handler(async ({ input, context }) =>
    view(valueOf(await updateCoach(context.action, context.actor, input)), context.publicUrl),
  ),
};
