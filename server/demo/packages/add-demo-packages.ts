import type { Actor } from '../../../core/identity/actor.ts';
import { ok } from '../../../core/result.ts';
import { DAY } from '../../../core/time/instant.ts';
import { adjustPackage } from '../../actions/packages/adjust-package.ts';
import { assignPackage } from '../../actions/packages/assign-package.ts';
import { createTemplate } from '../../actions/packages/create-template.ts';
import { expirePackages } from '../../actions/packages/expire-packages.ts';
import { setPackageClosed } from '../../actions/packages/set-package-closed.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { findPackage } from '../../db/packages/packages.ts';
import { listServices } from '../../db/services.ts';
import { accepted } from '../accepted.ts';
import { dayOfWeek } from '../day-of-week.ts';
import type { DemoClientKey } from '../demo-clients.ts';
import type { DemoContext } from '../demo-context.ts';
import { DEMO_PACKAGES, DEMO_TEMPLATES } from './demo-packages.ts';

type TemplateKey = keyof typeof DEMO_TEMPLATES;

/** What is sold, each by its key. */
async function addTemplates(demo: DemoContext, owner: Actor, coachId: string, founded: number) {
  const ctx = demo.at(founded);
  const services = accepted(await ctx.transaction(async (tx) => ok(await listServices(tx, owner, coachId))), 'list the services');
  const made = new Map<TemplateKey, { readonly id: string; readonly serviceIds: readonly string[] }>();
  for (const key of Object.keys(DEMO_TEMPLATES) as TemplateKey[]) {
    const { cad, services: slugs, ...terms } = DEMO_TEMPLATES[key];
    const serviceIds = services.filter(({ slug }) => (slugs as readonly string[]).includes(slug)).map(({ id }) => id);
    const content = { ...terms, serviceIds, price: { currency: 'CAD', minor: cad }, note: '', active: true };
    made.set(key, { id: accepted(await createTemplate(ctx, owner, { ...content, coachId }), `sell ${terms.name}`), serviceIds });
  }
  return made;
}

export interface AssignedPackage {
  readonly packageId: string;
  readonly spec: (typeof DEMO_PACKAGES)[number];
}

/** Everybody gets their package on the day they would have; what uses it comes later. */
export async function addDemoPackages(
  demo: DemoContext,
  owner: Actor,
  coach: CoachRow,
  clients: ReadonlyMap<DemoClientKey, string>,
): Promise<readonly AssignedPackage[]> {
  const { now } = demo;
  const templates = await addTemplates(demo, owner, coach.id, now - 84 * DAY);
  const assigned: AssignedPackage[] = [];
  for (const spec of DEMO_PACKAGES) {
    const { name, credits, durationMinutes, expiry, cad } = DEMO_TEMPLATES[spec.template];
    const template = templates.get(spec.template);
    const clientId = clients.get(spec.client);
    if (!template || clientId === undefined) throw new Error(`The demo has nobody to give a package: ${spec.client}.`);
    const wish = {
      coachId: coach.id,
      clientId,
      templateId: template.id,
      name,
      credits: spec.credits ?? credits,
      durationMinutes,
      serviceIds: template.serviceIds,
      expiry: spec.endsInWeek === undefined ? expiry : ({ kind: 'on', date: dayOfWeek(coach.timeZone, now, spec.endsInWeek, 3) } as const),
      price: { currency: 'CAD', minor: cad },
      note: spec.note ?? '',
      tellClient: true,
    };
    const given = await assignPackage(demo.at(now - spec.assignedDaysAgo * DAY), owner, wish);
    assigned.push({ packageId: accepted(given, `give ${spec.client} a package`), spec });
  }
  return assigned;
}

/** What was set right or closed since, and what has expired by now. */
export async function settleDemoPackages(
  demo: DemoContext,
  owner: Actor,
  coachId: string,
  packages: readonly AssignedPackage[],
): Promise<void> {
  const { now } = demo;
  for (const { packageId, spec } of packages) {
    const seen = async () => {
      const row = accepted(await demo.action.transaction(async (tx) => ok(await findPackage(tx, coachId, packageId))), 'read a package');
      return { coachId, packageId, version: row?.version ?? 0 };
    };
    if (spec.adjusted) {
      const { daysAgo, amount, reason } = spec.adjusted;
      const adjusted = await adjustPackage(demo.at(now - daysAgo * DAY), owner, { ...(await seen()), amount, reason });
      accepted(adjusted, `adjust the package of ${spec.client}`);
    }
    if (spec.closedDaysAgo !== undefined) {
      const closed = await setPackageClosed(demo.at(now - spec.closedDaysAgo * DAY), owner, { ...(await seen()), closed: true });
      accepted(closed, `close the package of ${spec.client}`);
    }
  }
  accepted(await expirePackages(demo.at(now - 37 * DAY), coachId), 'write off what has expired');
}
