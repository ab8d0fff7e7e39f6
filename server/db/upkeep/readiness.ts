import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

const FOLDER = new URL('../migrations/', import.meta.url);
let own: Promise<readonly string[]> | undefined;

/** Resolves when the database answers and has every migration of this program; a newer program may have added some since. */
export async function checkReadiness(db: Database): Promise<void> {
  own ??= readdir(FOLDER).then((names) => names.filter((name) => name.endsWith('.sql')));
  const [{ rows }, names] = await Promise.all([sql<{ name: string }>`select name from migrations`.execute(db), own]);
  const applied = new Set(rows.map((row) => row.name));
  const missing = names.filter((name) => !applied.has(name));
  if (missing.length > 0) throw new Error(`Migrations are missing: ${missing.join(', ')}`);
}
