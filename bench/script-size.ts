import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { table } from './table.ts';

const WEB = new URL('../dist/web/', import.meta.url);

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The scripts a page loads before it is asked for more: those its HTML names, with everything they import statically. */
async function firstScripts(page: string): Promise<readonly string[]> {
  const html = await readFile(new URL(page, WEB), 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const seen = new Set<string>();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const source = await readFile(new URL(name, WEB), 'utf8');
    for (const match of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) queue.push(`assets/${match[1]}`);
  }
  return [...seen];
}

const gzipped = async (names: readonly string[]): Promise<number> => {
  const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(new URL(name, WEB))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** How much script the public pages ship: what loads first, and all that can follow. */
export async function benchScriptSize(): Promise<string> {
  const first = await firstScripts('public.html');
  const app = await firstScripts('app.html');
  const every = (await readdir(fileURLToPath(new URL('assets/', WEB)))).filter((name) => name.endsWith('.js'));
  return table(
    'Script, gzip',
    ['', 'size', 'files'],
    [
      ['public page, first load', kilobytes(await gzipped(first)), first.length],
      ['coach’s app, first load', kilobytes(await gzipped(app)), app.length],
      ['everything there is', kilobytes(await gzipped(every.map((name) => `assets/${name}`))), every.length],
    ],
  );
}
