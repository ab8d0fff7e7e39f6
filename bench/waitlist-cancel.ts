import { sql } from 'kysely';
import { openDatabase } from '../server/db/database.ts';
import { createApiKey } from '../test/factories/api-key.ts';
import { oneByOne } from './one-by-one.ts';
import { startProcess } from './start-process.ts';
import { table } from './table.ts';
import { benchLine } from './waitlist-line.ts';

const LINES = [0, 1, 1000] as const;
const TIMES = 60;

/** A cancellation over HTTP with nobody, one and a thousand in line: what the look at the line costs before it commits. */
export async function benchCancelling(connectionString: string): Promise<string> {
  const db = openDatabase(connectionString, 2);
  const server = await startProcess('perennial', { DATABASE_URL: connectionString });
  try {
    const rows: (string | number)[][] = [];
    let nobody = 0;
    for (const entries of LINES) {
      const { coachId } = await benchLine(db, entries);
      const authorization = `Bearer ${await createApiKey(db, coachId)}`;
      const { rows: sessions } = await sql<{ id: string }>`
        select id from bookings where coach_id = ${coachId} and status = 'confirmed' and starts_at > now() + interval '2 days' order by starts_at limit ${TIMES}`.execute(
        db,
      );
      const { p50, p99 } = await oneByOne(TIMES, async (index) => {
        const url = `${server.url}/api/v1/coach/${coachId}/bookings/${sessions[index]?.id ?? ''}/cancel`;
        const headers = { authorization, 'content-type': 'application/json' };
        const response = await fetch(url, { method: 'POST', headers, body: '{}' });
        if (!response.ok) throw new Error(`The cancellation answered ${response.status}`);
        await response.arrayBuffer();
      });
      if (entries === 0) nobody = p50;
      rows.push([entries, p50.toFixed(1), p99.toFixed(1), `${(p50 / nobody).toFixed(1)}×`]);
    }
    return table('Cancelling over HTTP, 20,000 bookings, so many in line', ['in line', 'p50 ms', 'p99 ms', 'beside nobody'], rows);
  } finally {
    await server.end();
    await db.destroy();
  }
}
