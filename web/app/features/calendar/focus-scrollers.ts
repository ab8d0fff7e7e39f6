/** What scrolls can be reached by Tab, and scrolled by the arrow keys. The grid doesn't see to it itself. */
export function focusScrollers(el: HTMLElement): void {
  for (const part of el.querySelectorAll<HTMLElement>('*')) {
    if (/auto|scroll/.test(getComputedStyle(part).overflowY)) part.tabIndex = 0;
  }
}
