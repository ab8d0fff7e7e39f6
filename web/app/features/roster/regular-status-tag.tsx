import { useTranslation } from 'react-i18next';
import type { RegularStatus } from '../../../../core/cycles/regular-status.ts';
import { Tag, type TagColor } from '../../ui/tag.tsx';

const COLORS: Record<RegularStatus, TagColor> = { active: 'green', paused: 'amber', waitlist: 'blue', inactive: 'grey' };

/** Whether somebody is placed, in a word. */
export function RegularStatusTag({ status }: { status: RegularStatus }) {
  const { t } = useTranslation('roster');
  return <Tag color={COLORS[status]}>{t(`status.${status}`)}</Tag>;
}
