import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { END_OF_ROWS, FORMAT, type Footer, type Header, type TableHeader, type TableSum } from './format.ts';

/** Takes the rows of one table. */
export interface RowSink {
  readonly write: (rows: Buffer) => Promise<void>;
  readonly end: () => Promise<void>;
}

export interface BackupReader {
  readonly header: (header: Header) => Promise<void>;
  readonly table: (table: TableHeader) => Promise<RowSink>;
}

interface OpenTable {
  readonly table: string;
  readonly sink: RowSink;
  readonly hash: Hash;
  rows: number;
}

const NEWLINE = 10;
const END = Buffer.from(END_OF_ROWS);

/** Reads a backup from beginning to end, hands its parts to `reader` and gives its last line. Throws when it is not one, not whole or changed. */
export async function readBackup(file: string, reader: BackupReader): Promise<Footer> {
  const sums: TableSum[] = [];
  let open: OpenTable | null = null;
  let begun = false;
  let footer: Footer | null = null;
  for await (const line of lines(file)) {
    if (open !== null && !line.equals(END)) {
      await addRow(open, line);
    } else if (open !== null) {
      await open.sink.end();
      sums.push({ table: open.table, rows: open.rows, sha256: open.hash.digest('hex') });
      open = null;
    } else {
      const part: Header | TableHeader | Footer = parse(file, line);
      if (!begun) await reader.header(asHeader(file, part));
      else if ('end' in part) footer = part;
      else if ('table' in part) open = { table: part.table, sink: await reader.table(part), hash: createHash('sha256'), rows: 0 };
      begun = true;
    }
  }
  if (footer === null) throw new Error(`${file} is not whole: its end is missing.`);
  const changed = footer.tables.find((sum, index) => JSON.stringify(sum) !== JSON.stringify(sums[index]));
  if (changed || footer.tables.length !== sums.length)
    throw new Error(`${file} is damaged: ${changed?.table ?? 'a table'} is not what was written.`);
  return footer;
}

async function addRow(open: OpenTable, line: Buffer): Promise<void> {
  const row = Buffer.concat([line, Buffer.from('\n')]);
  open.hash.update(row);
  open.rows += 1;
  await open.sink.write(row);
}

function parse(file: string, line: Buffer): Header | TableHeader | Footer {
  try {
    return JSON.parse(line.toString('utf8')) as Header | TableHeader | Footer;
  } catch (cause) {
    throw new Error(`${file} is not a backup of Perennial.`, { cause });
  }
}

function asHeader(file: string, part: Header | TableHeader | Footer): Header {
  if (!('perennial' in part)) throw new Error(`${file} is not a backup of Perennial.`);
  if (part.format > FORMAT)
    throw new Error(`${file} was written by a newer version of Perennial, in a format this one does not know: update first.`);
  return part;
}

/** By bytes: a general line reader would also break at characters that rows may contain. */
async function* lines(file: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(file).pipe(createGunzip()) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
        yield rest.length > 0 ? Buffer.concat([rest, chunk.subarray(from, at)]) : chunk.subarray(from, at);
        rest = Buffer.alloc(0);
        from = at + 1;
      }
      rest = Buffer.concat([rest, chunk.subarray(from)]);
    }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code.startsWith('Z_')) throw new Error(`${file} is damaged or not a backup of Perennial.`, { cause });
    throw cause;
  }
}
