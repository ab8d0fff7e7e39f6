import { useTranslation } from 'react-i18next';
import { useCoach } from '../../session/use-coach.ts';
import { formatMinute } from '../../time/format-minute.ts';
import { zoneCity } from '../../time/zone-city.ts';
import type { Rhythm } from './rhythm.ts';
import { useRhythmWords } from './use-rhythm-words.ts';

/** Minutes after midnight in the zone. */
interface Repeats {
  readonly rhythm: Rhythm;
  readonly startMinute: number;
  readonly timeZone: string;
}

/** "Every Monday at 6:45 PM", on a clock of the reader's habit; the zone is named where it is not the coach's own any more. */
export function useRepeatsWords() {
  const { t } = useTranslation('series');
  const { timeZone: own } = useCoach();
  const words = useRhythmWords();
  return ({ rhythm, startMinute, timeZone }: Repeats): string => {
    const told = { rhythm: words(rhythm), time: formatMinute(startMinute) };
    return timeZone === own ? t('repeat.told', told) : t('repeat.toldIn', { ...told, city: zoneCity(timeZone) });
  };
}
