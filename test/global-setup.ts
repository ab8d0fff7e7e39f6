import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../server/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../server/db/migrate.ts';
import { openBoss } from '../server/jobs/open-boss.ts';
import { databaseUrl } from './database-url.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server with the migrated template on it. */
    databaseServer: string;
  }
}

interface TestServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Every project with a database runs this file in the one process of the runner; they share the first one's server, and the last one stops it. */
const shared = globalThis as { perennialTestServer?: Promise<TestServer>; perennialTestUsers?: number };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.perennialTestServer ??= start();
  shared.perennialTestUsers = (shared.perennialTestUsers ?? 0) + 1;
  const server = await shared.perennialTestServer;
  project.provide('databaseServer', server.url);
  return async () => {
    shared.perennialTestUsers = (shared.perennialTestUsers ?? 1) - 1;
    if (shared.perennialTestUsers > 0) return;
    delete shared.perennialTestServer;
    await server.stop();
  };
}

/** The embedded PostgreSQL in a throwaway folder, or the one TEST_DATABASE_URL names, whose user must be allowed to create databases. */
async function start(): Promise<TestServer> {
  const own = process.env['TEST_DATABASE_URL'];
  const server = own ? { url: own, stop: async () => undefined } : await startThrowaway();
  await makeTemplate(server.url);
  return server;
}

async function startThrowaway(): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'perennial-test-'));
  // As root the database runs as somebody else, who must be able to walk in.
  await chmod(dataDir, 0o755);
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };
  const embedded = await startEmbeddedPostgres({ dataDir, log: () => undefined, settings });
  return {
    url: embedded.connectionString,
    stop: async () => {
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Migrated, and with the tables of the job queue, so that a clone costs a copy of files and nothing else. */
async function makeTemplate(server: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query('drop database if exists perennial_template with (force)');
  await admin.query('create database perennial_template');
  await admin.end();
  const template = databaseUrl(server, 'perennial_template');
  await migrate(template);
  const boss = await openBoss(template, () => undefined);
  await boss.stop({ graceful: false });
}
