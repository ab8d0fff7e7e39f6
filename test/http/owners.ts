import { type Database, openDatabase } from '../../server/db/database.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { Browser } from './browser.ts';

export interface Person extends Practice {
  readonly email: string;
  readonly browser: Browser;
}

/** A server whose people have passwords and browsers. */
export interface Owners {
  readonly server: TestServer;
  readonly db: Database;
  /** Somebody with a practice, signed in. */
  readonly person: (role: 'owner' | 'coach') => Promise<Person>;
  /** A browser that is signed in by password, or says with which status it was not. */
  readonly signIn: (email: string, password?: string) => Promise<{ readonly browser: Browser; readonly status: number }>;
  readonly stop: () => Promise<void>;
}

export async function openOwners(wishes: Parameters<typeof startTestServer>[0] = {}): Promise<Owners> {
  const server = await startTestServer(wishes);
  const db = openDatabase(server.connectionString, 2);
  const signIn: Owners['signIn'] = async (email, password = PASSWORD) => {
    const browser = new Browser(server.url);
    const { status } = await browser.post('/session', { email, password });
    return { browser, status };
  };
  return {
    server,
    db,
    signIn,
    person: async (role) => {
      const practice = await createPractice(db, { role });
      const email = await givePassword(db, practice.userId);
      const { browser } = await signIn(email);
      return { ...practice, email, browser };
    },
    stop: async () => {
      await db.destroy();
      await server.stop();
    },
  };
}
