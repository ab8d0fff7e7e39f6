/** The notes of both, one after the other; null where one holds the other already, or they would be too long. */
export function notesTogether(mine: string, theirs: string): string | null {
  if (mine.includes(theirs) || theirs.includes(mine)) return null;
  const all = `${mine}\n\n${theirs}`;
  return all.length <= 8000 ? all : null;
}
