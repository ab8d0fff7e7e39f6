/** Where something opens at: a place inside an element that scrolls with it. */
export interface Anchor {
  readonly host: HTMLElement;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The place of an element inside the part of the page it scrolls with. */
export function anchorOf(element: Element): Anchor | null {
  const host = element.closest<HTMLElement>('[data-anchor-host]');
  if (!host) return null;
  const [box, around] = [element.getBoundingClientRect(), host.getBoundingClientRect()];
  return { host, left: box.left - around.left, top: box.top - around.top, width: box.width, height: box.height };
}
