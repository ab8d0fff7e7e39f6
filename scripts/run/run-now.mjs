import { spawnSync } from 'node:child_process';
import { ROOT } from './root.mjs';
import { toolEnvironment } from './tool-environment.mjs';

/** Runs a program and keeps what it says for the case that it fails. */
export function runNow(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: ROOT,
    env: toolEnvironment(),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: status === 0, output: error ? error.message : `${stdout}${stderr}` };
}
