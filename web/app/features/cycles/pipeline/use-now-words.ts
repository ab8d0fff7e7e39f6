import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatUntil } from '../../../time/format-until.ts';
import { formatWall } from '../../../time/format-wall.ts';
import { useNow } from '../../../time/use-now.ts';

/** How a cycle stands, and what comes next and when: a few sentences. */
export function useNowWords(cycle: CycleView): readonly string[] {
  const { t } = useTranslation('cycles');
  const now = useNow();
  const { phase, phases, confirmBy, opensAt, counts, automatic } = cycle;
  const said = (at: { at: string; date: string; minute: number }) => ({ when: formatWall(at), until: formatUntil(at.at, now) });
  const begins = phases.find((one) => one.phase === 'active')?.at;
  const opens = opensAt ? t('now.opensAt', said(opensAt)) : t('now.opensByHand');
  const isOver = cycle.deadlineDoneAt !== null || (confirmBy !== null && Date.parse(confirmBy.at) <= now);
  const words: Record<CycleView['phase'], readonly (string | false)[]> = {
    planning: [confirmBy && !isOver ? t('now.planningBy', said(confirmBy)) : t('now.planning')],
    confirming: [
      isOver ? t('now.deadlineOver') : confirmBy ? t('now.confirmingBy', said(confirmBy)) : t('now.confirming'),
      !isOver && counts.silent > 0 && t('now.confirmingSilent', { count: counts.silent }),
      opens,
    ],
    open: [t('now.open', { date: formatDate(cycle.firstDate), until: begins ? formatUntil(begins.at, now) : '' })],
    active: [t('now.active', { date: formatDate(cycle.lastDate) })],
    completed: [t('now.completed', { date: formatDate(cycle.lastDate) })],
  };
  const unsent = phase !== 'completed' && cycle.firstSentAt !== null && counts.unsent > 0;
  return [
    ...words[phase],
    unsent && t('now.unsent', { count: counts.unsent }),
    !automatic && phase !== 'completed' && t('now.manual'),
  ].filter((sentence) => sentence !== false);
}
