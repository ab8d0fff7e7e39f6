/** One day of the grid can be reached by Tab, so that arrow keys scroll the hours also where no session stands. The grid doesn't see to it itself. */
export function focusFirstLane(lane: HTMLElement): void {
  const cell = lane.closest<HTMLElement>('[role=cell]');
  if (cell && !cell.parentElement?.querySelector('[role=cell][tabindex]')) cell.tabIndex = 0;
}
