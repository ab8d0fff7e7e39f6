/** What was kept under a name; null where nothing was, or nothing may be. */
export function recall(where: 'tab' | 'browser', name: string): string | null {
  try {
    return (where === 'tab' ? sessionStorage : localStorage).getItem(name);
  } catch {
    return null;
  }
}
