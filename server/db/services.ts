import type { Actor } from '../../core/identity/actor.ts';
import { mayRunPractice } from '../../core/identity/may-run-practice.ts';
import type { ServiceRules } from '../../core/policies/service-rules.ts';
import type { Location } from '../../core/services/location.ts';
import type { Price } from '../../core/services/price.ts';
import type { ServiceRow } from './availability.ts';
import type { Database } from './database.ts';
import type { Tx } from './transaction.ts';

/** More than anybody offers. */
const MOST = 500;

export interface ServiceContent {
  readonly name: string;
  readonly slug: string;
  readonly kind: 'one_to_one' | 'check_in';
  readonly description: string;
  readonly color: string;
  readonly scheduleId: string;
  readonly durations: readonly number[];
  readonly prices: readonly Price[];
  readonly location: Location;
  readonly preparation: string;
  readonly visibility: 'public' | 'connected' | 'private';
  readonly active: boolean;
  readonly cycleBound: boolean;
  readonly credits: number;
  readonly creditsRequired: boolean;
  readonly formId: string | null;
  readonly rules: ServiceRules;
}

const columns = (content: ServiceContent) => ({
  name: content.name,
  slug: content.slug,
  kind: content.kind,
  description: content.description,
  color: content.color,
  scheduleId: content.scheduleId,
  durations: [...content.durations],
  prices: JSON.stringify(content.prices),
  location: JSON.stringify(content.location),
  preparation: content.preparation,
  visibility: content.visibility,
  active: content.active,
  cycleBound: content.cycleBound,
  credits: content.credits,
  creditsRequired: content.creditsRequired,
  formId: content.formId,
  rules: JSON.stringify(content.rules),
});

/** All of a practice's, in the coach's order. */
export const listServices = async (db: Database, actor: Actor, coachId: string): Promise<readonly ServiceRow[]> =>
  mayRunPractice(actor, coachId)
    ? db.selectFrom('services').selectAll().where('coachId', '=', coachId).orderBy('position').orderBy('createdAt').limit(MOST).execute()
    : [];

/** What is offered by the coach's page, to everybody or to some; private ones only have an address. */
export const listOfferedServices = (db: Database, coachId: string): Promise<readonly ServiceRow[]> =>
  db
    .selectFrom('services')
    .selectAll()
    .where('coachId', '=', coachId)
    .where('active', '=', true)
    .where('visibility', '<>', 'private')
    .orderBy('position')
    .orderBy('createdAt')
    .limit(MOST)
    .execute();

/** By its own address, which private ones have too. */
export const findActiveService = (db: Database, coachId: string, slug: string): Promise<ServiceRow | undefined> =>
  db
    .selectFrom('services')
    .selectAll()
    .where('coachId', '=', coachId)
    .where('slug', '=', slug)
    .where('active', '=', true)
    .executeTakeFirst();

/** By id, only among the coach's own. */
export const findService = (db: Database, coachId: string, serviceId: string): Promise<ServiceRow | undefined> =>
  db.selectFrom('services').selectAll().where('coachId', '=', coachId).where('id', '=', serviceId).executeTakeFirst();

/** Comes last on the coach's page. */
export const insertService = (
  tx: Tx,
  owner: { readonly id: string; readonly coachId: string },
  content: ServiceContent,
): Promise<ServiceRow> =>
  tx
    .insertInto('services')
    .values((eb) => ({
      ...owner,
      ...columns(content),
      position: eb
        .selectFrom('services')
        .select((each) => each.fn.coalesce(each(each.fn.max('position'), '+', 1), each.lit(0)).as('position'))
        .where('coachId', '=', owner.coachId),
    }))
    .returningAll()
    .executeTakeFirstOrThrow();

export const updateService = (tx: Tx, serviceId: string, content: ServiceContent): Promise<ServiceRow> =>
  tx
    .updateTable('services')
    .set((eb) => ({ ...columns(content), version: eb('version', '+', 1) }))
    .where('id', '=', serviceId)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Where a service stands among the others. Its content is what it was, so its version too. */
export const placeService = (tx: Tx, serviceId: string, position: number) =>
  tx.updateTable('services').set({ position }).where('id', '=', serviceId).execute();

export const deleteService = (tx: Tx, serviceId: string) => tx.deleteFrom('services').where('id', '=', serviceId).execute();

/** Whether anybody ever booked it, be it cancelled since. */
export async function wasEverBooked(db: Database, coachId: string, serviceId: string): Promise<boolean> {
  const row = await db
    .selectFrom('bookings')
    .select('id')
    .where('coachId', '=', coachId)
    .where('serviceId', '=', serviceId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
