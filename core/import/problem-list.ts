import type { LineProblem, Tell } from './line-problem.ts';

/** As much of a cell as is repeated to whoever looks for it. */
const MOST_SHOWN = 80;

/** A list of problems, and the hand that writes it. */
export function problemList<C extends string>(): { readonly problems: readonly LineProblem<C>[]; readonly tell: Tell<C> } {
  const problems: LineProblem<C>[] = [];
  return { problems, tell: (code, value) => void problems.push({ code, value: value.slice(0, MOST_SHOWN) }) };
}
