import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { runNow } from './run-now.mjs';
import { say } from './say.mjs';

const SOURCES = ['web', 'contract', 'core', 'locales', 'package-lock.json'];
const STAMP = join(ROOT, 'dist/web.stamp');

/** Builds the pages when their sources are not those of the last build, by content. */
export function buildWeb() {
  const now = hashOfSources();
  if (lastBuild() === now) return;
  say('Building the pages …');
  // Without its stamp a build that is cut short is not taken for a whole one.
  rmSync(STAMP, { force: true });
  const { ok, output } = runNow('vite', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']);
  if (!ok) throw new Error(`${output}\nThe pages could not be built; what the build said stands above.`);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(STAMP, now);
}

function lastBuild() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return null;
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, path) {
  let entries;
  try {
    entries = readdirSync(join(ROOT, path), { withFileTypes: true });
  } catch {
    hash.update(path).update(readFileSync(join(ROOT, path)));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (!entry.name.includes('.test.')) addTo(hash, `${path}/${entry.name}`);
}
