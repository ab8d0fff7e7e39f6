import { useTranslation } from 'react-i18next';
import type { CyclePhase } from '../../../../core/cycles/cycle-phase.ts';
import { Tag, type TagColor } from '../../ui/tag.tsx';

const COLORS: Record<CyclePhase, TagColor> = { planning: 'grey', confirming: 'amber', open: 'blue', active: 'green', completed: 'grey' };

/** The phase of a cycle in a word. */
export function PhaseTag({ phase }: { phase: CyclePhase }) {
  const { t } = useTranslation('cycles');
  return (
    <Tag color={COLORS[phase]} icon={phase === 'completed' ? 'check' : undefined}>
      {t(`phase.${phase}`)}
    </Tag>
  );
}
