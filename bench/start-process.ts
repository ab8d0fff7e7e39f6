import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Starts one of `bench/processes` and waits for the address it prints. */
export async function startProcess(
  name: string,
  env: Record<string, string>,
): Promise<{ readonly url: string; readonly end: () => Promise<void> }> {
  const script = fileURLToPath(new URL(`processes/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_ENV: 'production', TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    url: line,
    end: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
