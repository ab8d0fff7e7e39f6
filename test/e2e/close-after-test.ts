import type { BrowserContext } from 'playwright-core';
import { onTestFinished, TestRunner } from 'vitest';

/** Closed with the test that opened it; one that is opened for several tests stays until its browser is closed. A page that nobody looks at any more would load again whatever the next tests change. */
export function closeAfterTest(context: BrowserContext): void {
  if (TestRunner.getCurrentTest()) onTestFinished(() => context.close());
}
