/** As many lines as anybody looks through before they decide. */
const MOST_SHOWN = 500;

/** The lines that a preview shows. */
export function wrongFirst<L extends { readonly outcome: string }>(lines: readonly L[]): readonly L[] {
  const isWrong = ({ outcome }: L) => outcome === 'wrong';
  return [...lines.filter(isWrong), ...lines.filter((line) => !isWrong(line))].slice(0, MOST_SHOWN);
}
