import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The ceiling of reading slots: Node's own server and driver, the same rows, the same bytes, and nothing in between. The queries and the answer
 * come from the run itself.
 */
const { queries, answer } = JSON.parse(readFileSync(process.env['BARE'] ?? '', 'utf8')) as {
  queries: readonly { text: string; values: unknown[] }[];
  answer: string;
};
/** Text, as the wire brings it: a ceiling parses nothing. */
const asTheyCome = { getTypeParser: () => (text: string) => text } as unknown as pg.CustomTypesConfig;
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10, options: '-c timezone=UTC', types: asTheyCome });

const server = createServer((_request, response) => {
  void Promise.all(queries.map((query, index) => pool.query({ name: `bare-${index}`, ...query }))).then(() => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.stdout.write(`http://127.0.0.1:${address.port}\n`);
});
