type Way = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const SESSION = '.session[tabindex]';
const topOf = (element: Element) => element.getBoundingClientRect().top;
const sessionsIn = (day: Element) => [...day.querySelectorAll<HTMLElement>(SESSION)].toSorted((a, b) => topOf(a) - topOf(b));

/** The session an arrow key leads to: up and down within the day, left and right to the nearest hour of the next day that has any. */
export function nextSession(from: HTMLElement, way: Way): HTMLElement | undefined {
  const day = from.closest('[role=cell]');
  if (!day) return undefined;
  if (way === 'ArrowUp' || way === 'ArrowDown') {
    const all = sessionsIn(day);
    return all[all.indexOf(from) + (way === 'ArrowDown' ? 1 : -1)];
  }
  const days = [...(day.closest('.practice-calendar')?.querySelectorAll('[role=cell]') ?? [])];
  const here = days.indexOf(day);
  const ahead = way === 'ArrowRight' ? days.slice(here + 1) : days.slice(0, here).toReversed();
  const busy = ahead.map(sessionsIn).find((sessions) => sessions.length > 0);
  return busy?.toSorted((a, b) => Math.abs(topOf(a) - topOf(from)) - Math.abs(topOf(b) - topOf(from)))[0];
}
