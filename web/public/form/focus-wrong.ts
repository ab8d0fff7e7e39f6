import type { WrongWords } from './wrong-words.ts';

/** To the first question whose answer is wrong. */
export function focusWrong(within: HTMLElement | null, wrong: WrongWords): void {
  const [first] = Object.keys(wrong);
  if (first !== undefined) within?.querySelector<HTMLElement>(`#${CSS.escape(`q-${first}`)}`)?.focus();
}
