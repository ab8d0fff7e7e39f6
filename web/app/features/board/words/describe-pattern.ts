import type { TFunction } from 'i18next';
import type { Lane } from '../../../../../contract/cycles/placements.ts';
import { formatBriefMinute } from '../../../time/format-brief-minute.ts';
import { weekdayName } from '../../../time/weekday-name.ts';

/** "Tuesdays 10:00, weekly" */
export const describePattern = (
  { weekday, minute, frequency }: Pick<Lane, 'weekday' | 'minute' | 'frequency'>,
  t: TFunction<'board'>,
): string => t('pattern', { weekday: weekdayName(weekday), time: formatBriefMinute(minute), often: t(`frequency.${frequency}`) });
