import { runNow } from './run-now.mjs';
import { say } from './say.mjs';

const STEPS = [
  ['format', 'oxfmt', ['--check']],
  ['lint', 'oxlint', []],
  ['types', 'tsc', ['--build', 'core', 'contract', 'server', 'web', '.']],
  ['dead code', 'knip', []],
  ['unit tests', 'vitest', ['run', '--project', 'unit', '--project', 'structure']],
];

/** What to run before every commit, cheapest first. All of it runs, so that one look shows everything. */
export function checks() {
  const failed = STEPS.filter(([name, program, args]) => {
    const begun = performance.now();
    const { ok, output } = runNow(program, args);
    say(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    if (!ok) say(output.trimEnd());
    return !ok;
  });
  return failed.length > 0 ? 1 : 0;
}
