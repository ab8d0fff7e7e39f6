import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { chmod } from 'node:fs/promises';
import { startEmbeddedPostgres } from '../server/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../server/db/migrate.ts';
import { benchAvailability } from './availability.ts';
import { benchBookings } from './booking-http.ts';
import { benchCoachDay } from './coach-day.ts';
import { benchPlacement } from './placement.ts';
import { benchScriptSize } from './script-size.ts';
import { benchSeries } from './series.ts';
import { benchSlots } from './slots-http.ts';
import { benchStartUp } from './start-up.ts';
import { benchWaitlistMatching } from './waitlist.ts';
import { benchCancelling } from './waitlist-cancel.ts';
import { benchWaitlistPass } from './waitlist-pass.ts';

/** `npm run bench`: every figure beside its own ceiling, measured in the same run. `npm run bench slots` runs one part. */
const parts: Readonly<Record<string, (connectionString: string) => string | Promise<string>>> = {
  availability: benchAvailability,
  slots: benchSlots,
  bookings: benchBookings,
  day: benchCoachDay,
  series: benchSeries,
  placement: benchPlacement,
  waitlist: benchWaitlistMatching,
  'waitlist-pass': benchWaitlistPass,
  'waitlist-cancel': benchCancelling,
  start: benchStartUp,
  script: benchScriptSize,
};

const wanted = process.argv.slice(2);
const folder = await mkdtemp(path.join(tmpdir(), 'perennial-bench-'));
await chmod(folder, 0o755);
const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
try {
  await migrate(postgres.connectionString);
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 1e9)} GB, PostgreSQL out of npm, load and servers on the same machine.\n`,
  );
  for (const [name, part] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) console.log(await part(postgres.connectionString));
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
