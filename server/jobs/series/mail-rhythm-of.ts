import { rhythmText } from '../../../core/series/rhythm-text.ts';
import type { Series } from '../../../core/series/series.ts';
import { sentence } from '../../../locales/sentence.ts';
import type { MailRhythm } from '../../notifications/mail-rhythm.ts';

/** The rhythm of a series as it goes on now; null where there is no series. */
export function mailRhythmOf(plan: Series | undefined): MailRhythm | null {
  const last = plan?.parts.at(-1);
  return last ? { words: rhythmText(last, (key, values) => sentence(`rhythm:${key}`, values)), timeZone: last.timeZone } : null;
}
