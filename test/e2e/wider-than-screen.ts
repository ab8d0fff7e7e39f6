import type { Page } from 'playwright-core';

/** How many pixels stick out at the side; none or less than none where the page fits. */
export const widerThanScreen = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
