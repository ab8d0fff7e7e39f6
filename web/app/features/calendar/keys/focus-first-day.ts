/**
 * One day of the grid can be reached by Tab, so that arrow keys scroll the hours also where no session stands. The grid doesn't see to it itself,
 * and keeps its days when it turns from a week to one of them.
 */
export function focusFirstDay(frame: HTMLElement | null): void {
  if (!frame || frame.querySelector('[role=cell][tabindex]')) return;
  const day = frame.querySelector<HTMLElement>('[role=cell][data-date]');
  if (day) day.tabIndex = 0;
}
