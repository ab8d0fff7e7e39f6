export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** As far as it is looked, in characters: enough for every habit of a file to show. */
const LOOK = 64 * 1024;

/** How many cells each record of the beginning has. What stands in quotes separates nothing. */
function widths(text: string, separator: Separator): readonly number[] {
  const found: number[] = [];
  let [cells, isQuoted, isStart, isEmpty] = [1, false, true, true];
  for (const sign of text.slice(0, LOOK)) {
    if (sign === '"') {
      // Within a cell that does not begin with one, a quote is only a sign.
      if (isQuoted || isStart) isQuoted = !isQuoted;
      isStart = false;
    } else if (!isQuoted && sign === '\n') {
      if (!isEmpty) found.push(cells);
      [cells, isStart, isEmpty] = [1, true, true];
      continue;
    } else if (!isQuoted && sign === separator) {
      cells += 1;
      isStart = true;
    } else isStart = false;
    isEmpty = false;
  }
  return isEmpty || found.length > 0 ? found : [cells];
}

/** The share of records that have as many cells as the first. */
function agreement(found: readonly number[]): number {
  const [first = 1] = found;
  return first === 1 ? 0 : found.filter((width) => width === first).length / found.length;
}

/** The sign by which the most records have as many cells as the heading, at least two; of several the one with more cells. */
export function guessSeparator(text: string): Separator {
  const candidates = SEPARATORS.map((separator) => {
    const found = widths(text, separator);
    return { separator, score: agreement(found), width: found[0] ?? 1 };
  });
  const [best] = candidates.toSorted((a, b) => b.score - a.score || b.width - a.width);
  return best === undefined || best.score === 0 ? ',' : best.separator;
}
