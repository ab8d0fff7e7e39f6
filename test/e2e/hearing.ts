import type { Page } from 'playwright-core';

/** Waits until the page hears of what others change; what they change before that, it may not know of. */
export const hearing = (page: Page): Promise<void> => page.locator('html[data-live=on]').waitFor();
