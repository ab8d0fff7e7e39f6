import { spawnSync } from 'node:child_process';
import { say } from './say.mjs';

/** What the browser of the tests takes from the system, and the Debian package it comes in. */
const LIBRARIES = { 'libnss3.so': 'libnss3', 'libnspr4.so': 'libnspr4', 'libexpat.so.1': 'libexpat1' };

/** The browser itself comes with the packages; three libraries it needs do not. Said here, because the browser's own words for it are hard to read. */
export function checkBrowserLibraries() {
  const { stdout, error } = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  if (error || process.platform !== 'linux') return;
  const missing = Object.keys(LIBRARIES).filter((name) => !stdout.includes(name));
  if (missing.length === 0) return;
  const packages = missing.map((name) => LIBRARIES[name]).join(' ');
  say(`The browser tests will fail: ${missing.join(', ')} not found. Install with: apt-get install ${packages}`);
}
