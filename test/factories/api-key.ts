import { randomBytes } from 'node:crypto';
import type { Database } from '../../server/db/database.ts';
import { hashToken } from '../../server/link-token.ts';

/** A coach's key for the API, told once. */
export async function createApiKey(db: Database, coachId: string): Promise<string> {
  const key = `pk_${randomBytes(24).toString('base64url')}`;
  await db
    .insertInto('apiKeys')
    .values({ coachId, name: 'Tests', hash: hashToken(key) })
    .execute();
  return key;
}
