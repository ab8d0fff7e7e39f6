import { readState } from '../../../clients/import/read-word.ts';
import { plainWord } from '../../../import/plain-word.ts';
import type { RegularStatus } from '../../regular-status.ts';

const WAITING = new Set([
  'waitlist',
  'waiting',
  'onwaitlist',
  'waitinglist',
  'onwaitinglist',
  'waits',
  'warteliste',
  'wartend',
  'wartet',
  'wachtlijst',
]);

/** Whether somebody is placed. */
export const readRegularStatus = (text: string): RegularStatus | undefined => (WAITING.has(plainWord(text)) ? 'waitlist' : readState(text));
