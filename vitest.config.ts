import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

// As the server runs; what depends on the zone of the machine is a fault that must not hide.
process.env['TZ'] = 'UTC';

const SECOND = 1000;

/** Projects of one order run at once, orders one after another: what measures patience must not compete with what burns the processor. */
const project = (
  name: string,
  order: number,
  include: string[],
  more: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  test: { name, include, sequence: { groupOrder: order }, ...more },
});

/** With a database: one server for all of them, a clone of the migrated template for each file. */
const withDatabase = {
  globalSetup: ['test/global-setup.ts'],
  testTimeout: 120 * SECOND,
  hookTimeout: 120 * SECOND,
  maxWorkers: 2,
  // What is waited for comes as soon as the machine has time for it; one second, or ten, say nothing about it.
  expect: { poll: { timeout: 30 * SECOND } },
};
const oneByOne = { ...withDatabase, fileParallelism: false, testTimeout: 180 * SECOND, hookTimeout: 180 * SECOND };

export default defineConfig({
  test: {
    projects: [
      project(
        'unit',
        0,
        [
          'core/**/*.test.ts',
          'contract/**/*.test.ts',
          'server/**/*.test.ts',
          'locales/**/*.test.ts',
          'test/notifications/**/*.test.ts',
          'web/**/*.test.{ts,tsx}',
        ],
        { testTimeout: 30 * SECOND, maxWorkers: '100%' },
      ),
      project('structure', 0, ['test/structure/**/*.test.ts'], { testTimeout: 60 * SECOND, maxWorkers: '100%' }),
      project('placement', 0, ['test/placement/**/*.test.ts'], { testTimeout: 120 * SECOND, maxWorkers: '100%' }),
      project('http', 1, ['test/http/**/*.test.ts'], withDatabase),
      project('embedded', 2, ['test/embedded/**/*.test.ts'], {
        fileParallelism: false,
        testTimeout: 90 * SECOND,
        hookTimeout: 90 * SECOND,
        expect: withDatabase.expect,
      }),
      project('fuzz', 3, ['test/fuzz/**/*.test.ts'], oneByOne),
      project('race', 4, ['test/race/**/*.test.ts'], oneByOne),
      // A browser waits more than it works: two at a time take little more than half as long.
      project('e2e', 5, ['test/e2e/**/*.test.ts'], {
        ...oneByOne,
        fileParallelism: true,
        // A mail whose first tries fail leaves after 10, 30 or 70 seconds; what waits for it has time for that.
        testTimeout: 300 * SECOND,
        globalSetup: [...oneByOne.globalSetup, 'test/unpack-browser.ts'],
      }),
    ],
  },
});
