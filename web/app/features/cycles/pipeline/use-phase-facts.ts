import { useTranslation } from 'react-i18next';
import type { CycleView, PhaseView } from '../../../../../contract/cycles/cycles.ts';
import { readerLocale } from '../../../time/reader-locale.ts';

/** What is worth knowing of a phase that holds or is over, in numbers. */
export function usePhaseFacts(cycle: CycleView): (phase: PhaseView['phase']) => readonly string[] {
  const { t } = useTranslation('cycles');
  const { counts } = cycle;
  const facts: Record<PhaseView['phase'], readonly (string | false)[]> = {
    planning: [
      counts.regulars > 0 && t('pipeline.regulars', { count: counts.regulars }),
      counts.placed > 0 && t('pipeline.placed', { count: counts.placed }),
      counts.unplaced > 0 && t('pipeline.unplaced', { count: counts.unplaced }),
    ],
    confirming: [
      counts.confirmed > 0 && t('pipeline.confirmed', { count: counts.confirmed }),
      counts.proposed > 0 && t('pipeline.proposed', { count: counts.proposed }),
      counts.declined > 0 && t('pipeline.declined', { count: counts.declined }),
    ],
    open: [counts.expired > 0 && t('pipeline.expired', { count: counts.expired })],
    active: [
      cycle.phase === 'active' &&
        t('pipeline.progress', { percent: new Intl.NumberFormat(readerLocale, { style: 'percent' }).format(cycle.progress) }),
    ],
    completed: [],
  };
  return (phase) => facts[phase].filter((fact) => fact !== false);
}
