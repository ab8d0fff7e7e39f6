import { randomUUID } from 'node:crypto';
import type { Database } from '../../server/db/database.ts';
import { hashToken } from '../../server/link-token.ts';
import type { Practice } from './practice.ts';

const YEAR = 365 * 86_400_000;

/** The secret part of a new link to somebody's place in line. */
export async function entryLink(db: Database, { coachId }: Practice, entryId: string): Promise<string> {
  const token = randomUUID();
  await db
    .insertInto('accessTokens')
    .values({
      id: randomUUID(),
      hash: hashToken(token),
      coachId,
      purpose: 'waitlist',
      waitlistEntryId: entryId,
      provesClient: true,
      expiresAt: new Date(Date.now() + YEAR),
    })
    .execute();
  return token;
}
