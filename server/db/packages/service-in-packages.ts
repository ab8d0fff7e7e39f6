import { sql } from 'kysely';
import type { Database } from '../database.ts';

const naming = (serviceId: string) => sql<boolean>`${serviceId}::uuid = any(service_ids)`;

/** Whether a package or a template is good for this service by its name. */
export async function isInPackages(db: Database, coachId: string, serviceId: string): Promise<boolean> {
  const [ofClients, templates] = await Promise.all([
    db.selectFrom('packages').select('id').where('coachId', '=', coachId).where(naming(serviceId)).limit(1).executeTakeFirst(),
    db.selectFrom('packageTemplates').select('id').where('coachId', '=', coachId).where(naming(serviceId)).limit(1).executeTakeFirst(),
  ]);
  return ofClients !== undefined || templates !== undefined;
}

/** Whether all of these are services of this coach. */
export async function areServicesOf(db: Database, coachId: string, serviceIds: readonly string[]): Promise<boolean> {
  if (serviceIds.length === 0) return true;
  const rows = await db.selectFrom('services').select('id').where('coachId', '=', coachId).where('id', 'in', serviceIds).execute();
  return rows.length === new Set(serviceIds).size;
}
