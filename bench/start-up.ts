import { startProcess } from './start-process.ts';
import { table } from './table.ts';

const TIMES = 5;

/** From starting the process to its first address, on a database that is there and migrated; Node alone beside it. */
export async function benchStartUp(connectionString: string): Promise<string> {
  const median = async (name: string): Promise<number> => {
    const spent: number[] = [];
    for (let index = 0; index < TIMES; index += 1) {
      const start = performance.now();
      const started = await startProcess(name, { DATABASE_URL: connectionString });
      spent.push(performance.now() - start);
      await started.end();
    }
    return spent.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
  };
  await startProcess('perennial', { DATABASE_URL: connectionString }).then((first) => first.end());
  const [ours, bare] = [await median('perennial'), await median('bare-start')];
  return table(
    'Start-up, to the first address',
    ['', 'ms'],
    [
      ['Perennial, database there and migrated', ours.toFixed(0)],
      ['Node with an empty server', bare.toFixed(0)],
    ],
  );
}
