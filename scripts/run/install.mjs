import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { runNow } from './run-now.mjs';
import { say } from './say.mjs';

/** Installs when something the lockfile names is missing or of another version. Compared by content: clones and caches change the times of files. */
export function install() {
  if (isInstalled()) return;
  say('Installing what Perennial needs (once, about half a minute) …');
  const { ok, output } = runNow('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!ok) throw new Error(`${output}\nThe installation failed; what npm said stands above.`);
  if (!isInstalled())
    throw new Error(
      'The installation is incomplete: npm must be allowed to run the install scripts that package.json names under "allowScripts".',
    );
}

function isInstalled() {
  if (!existsSync(join(ROOT, 'node_modules/.bin/node'))) return false;
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    // What is optional is made for other machines, or it is here and has the version of its parent.
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return {};
  }
}
