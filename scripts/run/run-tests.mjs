import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from './execute.mjs';

/** Every test there is. The last line is the count, for people and for whatever counts. */
export async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await execute('vitest', ['run', ...reporters, ...args]);
  const { passed, failed } = count(report);
  rmSync(folder, { recursive: true, force: true });
  // A run may fail without a failed test: a file that does not load, an error nobody caught, nothing to run.
  const faults = failed === 0 && (code !== 0 || passed === 0) ? 1 : failed;
  console.log(`${passed} passed, ${faults} failed`);
  return faults > 0 ? 1 : 0;
}

function count(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((it) => it.status !== 'failed'),
    ).length;
    return { passed: numPassedTests, failed: numFailedTests + unloaded };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
