import { type Database, openDatabase } from '../../server/db/database.ts';
import { createTestDatabase } from '../database.ts';
import { type ServerProcess, startProcess } from './start-process.ts';

export interface Answered<Body = unknown> {
  readonly status: number;
  /** As the test says that it is. */
  readonly body: Body;
}

export interface TwoProcesses {
  readonly db: Database;
  readonly connectionString: string;
  /** Two at first; a test may kill one and start another in its place. */
  readonly processes: readonly ServerProcess[];
  /** Rivals take turns by their number. */
  readonly post: <Body = unknown>(index: number, path: string, body: unknown, headers?: Record<string, string>) => Promise<Answered<Body>>;
  readonly stop: () => Promise<void>;
}

/** Two server processes on one database of their own: what rivals meet in earnest. */
export async function startTwoProcesses(): Promise<TwoProcesses> {
  const database = await createTestDatabase();
  const { connectionString } = database;
  const db = openDatabase(connectionString);
  const processes = await Promise.all([startProcess(connectionString), startProcess(connectionString)]);
  return {
    db,
    connectionString,
    processes,
    post: async (index, path, body, headers = {}) => {
      const response = await fetch(`${processes[index % processes.length]?.url}/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: JSON.parse(await response.text()) };
    },
    stop: async () => {
      await Promise.all(processes.map((each) => each.end('SIGTERM')));
      await db.destroy();
      await database.drop();
    },
  };
}
