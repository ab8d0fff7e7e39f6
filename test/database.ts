import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { databaseUrl } from './database-url.ts';

export interface TestDatabase {
  readonly connectionString: string;
  readonly drop: () => Promise<void>;
}

/** A migrated database of one's own, for a test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return create((name) => `create database ${name} template perennial_template`);
}

/** One with nothing in it, not even our tables. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return create((name) => `create database ${name}`);
}

async function create(command: (name: string) => string): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await admin(server, command(name));
  return { connectionString: databaseUrl(server, name), drop: () => admin(server, `drop database if exists ${name} with (force)`) };
}

async function admin(server: string, command: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}
