const known = ['UTC', ...Intl.supportedValuesOf('timeZone')];
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[_/]/g, ' ')
    .trim();

/** Zones that have every typed word, those whose city begins with it first; untyped, the likely ones and then all. */
export function matchingZones(text: string, likely: readonly string[]): string[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...new Set([...likely, ...known])];
  const begins = (zone: string) => plain(zone.slice(zone.lastIndexOf('/') + 1)).startsWith(words[0] ?? '');
  const found = known.filter((zone) => words.every((word) => plain(zone).includes(word)));
  return [...found.filter(begins), ...found.filter((zone) => !begins(zone))];
}
