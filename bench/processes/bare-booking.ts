import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/** The ceiling of booking: Node's own server and driver, one booking row and one outbox row in one transaction, and no rule at all. */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10, options: '-c timezone=UTC' });
await pool.query(
  'create table if not exists bare_bookings (id uuid primary key, starts_at timestamptz not null, name text not null, email text not null, note text not null)',
);
await pool.query(
  'create table if not exists bare_outbox (id uuid primary key, data jsonb not null, created_at timestamptz not null default now())',
);

async function book(text: string): Promise<string> {
  const wish = JSON.parse(text) as { startsAt: string; name: string; email: string };
  const id = randomUUID();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({
      name: 'booking',
      text: 'insert into bare_bookings values ($1, $2, $3, $4, $5)',
      values: [id, wish.startsAt, wish.name, wish.email, ''],
    });
    await client.query({
      name: 'outbox',
      text: 'insert into bare_outbox (id, data) values ($1, $2)',
      values: [randomUUID(), JSON.stringify({ bookingId: id })],
    });
    await client.query('commit');
  } finally {
    client.release();
  }
  return JSON.stringify({ id, ...wish });
}

const server = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    void book(text).then((answer) => {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(answer);
    });
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.stdout.write(`http://127.0.0.1:${address.port}\n`);
});
