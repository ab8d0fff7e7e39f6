import type { Locator, Page } from 'playwright-core';

/** What was said in passing, once it is there. The mouse lies on it, so that it stays until somebody has read it and pressed what it offers. */
export async function toast(page: Page, text: string | RegExp): Promise<Locator> {
  const said = page.locator('.mantine-Notification-root', { hasText: text }).last();
  await said.hover();
  return said;
}
