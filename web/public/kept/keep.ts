/** Remembers a text in this tab, or for good; a browser that keeps nothing is no reason to fail. */
export function keep(where: 'tab' | 'browser', name: string, text: string): void {
  try {
    (where === 'tab' ? sessionStorage : localStorage).setItem(name, text);
  } catch {
    // Forbidden or full: then it is forgotten.
  }
}
