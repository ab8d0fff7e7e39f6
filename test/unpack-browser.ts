import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

/**
 * The browser comes packed, and whoever asks for it first unpacks it. Two files that begin at once would both write it, and one of them start
 * what the other has not written to its end; so it is unpacked here, before any of them, and anew where a run that was killed left half of it.
 */
export default async function setup(): Promise<void> {
  const browser = await chromium.executablePath();
  if (spawnSync(browser, ['--version']).status === 0) return;
  rmSync(browser, { force: true });
  await chromium.executablePath();
}
