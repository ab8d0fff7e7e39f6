import chromium from '@sparticuz/chromium';
import { type Browser, chromium as browsers } from 'playwright-core';

/** A browser of its own for a file of tests. */
export const openBrowser = async (): Promise<Browser> =>
  browsers.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
