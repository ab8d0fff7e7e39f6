/** The tags of both, each once; null where that is no more than one side has already, or too many. */
export function tagsTogether(mine: readonly string[], theirs: readonly string[]): string[] | null {
  const all = [...new Set([...mine, ...theirs])];
  return all.length > Math.max(mine.length, theirs.length) && all.length <= 20 ? all : null;
}
