import { plainWord } from './plain-word.ts';
import { wordTable } from './word-table.ts';

const RANKS = wordTable<1 | 2 | 3>(
  ['1 high hoch haute alta alto hoog first', 1],
  ['2 medium normal mittel moyenne media medio middel', 2],
  ['3 low niedrig tief basse baja bassa baixa laag', 3],
);

/** A priority; 1 comes first. */
export const readRank = (text: string): 1 | 2 | 3 | undefined => RANKS.get(plainWord(text));
