import type { ClientState } from '../client-state.ts';
import { plainWord } from './plain-word.ts';

const words = <T>(...lists: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(lists.flatMap(([list, value]) => list.split(' ').map((word) => [word, value] as const)));

const YES_NO = words(
  ['yes y true 1 x ja j wahr oui o vrai si s vero sim verdadero waar on', true],
  ['no n false 0 nein falsch non faux falso nee nao off', false],
);
const PRIORITIES = words(
  ['1 high hoch haute alta alto hoog first', 1],
  ['2 medium normal mittel moyenne media medio middel', 2],
  ['3 low niedrig tief basse baja bassa baixa laag', 3],
);
const STATES = words<ClientState>(
  ['active aktiv actif active activo activa attivo attiva actief ativo ativa current', 'active'],
  ['paused pause onhold pausiert pausierend enpause pausado pausada inpausa gepauzeerd', 'paused'],
  [
    'inactive inaktiv inactif inactivo inactiva inattivo inattiva inactief inativo inativa former archived ehemalig ehemalige archiviert',
    'inactive',
  ],
);
/** A tick is no letter. */
const TICKS = new Set(['✓', '✔', '☑']);

export const readYesNo = (text: string): boolean | undefined => (TICKS.has(text) ? true : YES_NO.get(plainWord(text)));
export const readPriority = (text: string): number | undefined => PRIORITIES.get(plainWord(text));
export const readState = (text: string): ClientState | undefined => STATES.get(plainWord(text));
