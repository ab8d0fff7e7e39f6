import { useTranslation } from 'react-i18next';
import type { TrackerRow } from '../../../../contract/cycles/tracker.ts';
import type { IconName } from '../../ui/icon.tsx';
import { Tag, type TagColor } from '../../ui/tag.tsx';

const LOOKS: Record<TrackerRow['state'], readonly [TagColor, IconName]> = {
  unsent: ['grey', 'mail'],
  silent: ['amber', 'availability'],
  partly: ['blue', 'more'],
  confirmed: ['green', 'check'],
  declined: ['grey', 'close'],
};

/** How far a client is with their answers: colour, icon and word. */
export function StateTag({ state }: { state: TrackerRow['state'] }) {
  const { t } = useTranslation('tracker');
  const [color, icon] = LOOKS[state];
  return (
    <Tag color={color} icon={icon}>
      {t(`states.${state}`)}
    </Tag>
  );
}
