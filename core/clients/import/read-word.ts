import { plainWord } from '../../import/plain-word.ts';
import { wordTable } from '../../import/word-table.ts';
import type { ClientState } from '../client-state.ts';

const YES_NO = wordTable(
  ['yes y true 1 x ja j wahr oui o vrai si s vero sim verdadero waar on', true],
  ['no n false 0 nein falsch non faux falso nee nao off', false],
);
const STATES = wordTable<ClientState>(
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
export const readState = (text: string): ClientState | undefined => STATES.get(plainWord(text));
