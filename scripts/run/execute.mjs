import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';
import { toolEnvironment } from './tool-environment.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end and gives its exit code. The program gets a process group of its own: Ctrl-C reaches a whole group, and a server that
 * is told twice would think the second time meant "at once". So every signal comes to us, and goes on once.
 */
export function execute(program, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: toolEnvironment(environment),
      stdio: 'inherit',
      detached: process.platform !== 'win32',
    });
    const forward = (signal) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const each of FORWARDED) process.off(each, forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1));
    });
  });
}
