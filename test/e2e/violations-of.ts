import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** No longer on the way from one look to another; what turns for ever (something is loading) is not waited for. */
const isStill = (): boolean =>
  document.getAnimations().every((each) => each.playState !== 'running' || each.effect?.getComputedTiming().endTime === Infinity);

/** What axe finds on the page as it stands, a line each; what lies in `without` is not looked at. */
export async function violationsOf(page: Page, without?: string): Promise<string[]> {
  // What is still fading in is judged by colours it does not keep.
  await page.waitForFunction(isStill);
  // What is right needs no description, and a page without frames no second page to put the parts together: a third of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(page.frames().length === 1);
  if (without !== undefined) axe.exclude(without);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html, failureSummary }) => `${target.join(' ')} ${html} ${failureSummary}`).join('\n')}`,
  );
}
