import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../contract/waitlist/entry-view.ts';
import type { IconName } from '../ui/icon.tsx';
import { Tag, type TagColor } from '../ui/tag.tsx';
import { type Standing, standingOf } from './standing-of.ts';

const LOOKS: Record<Standing, { readonly color: TagColor; readonly icon?: IconName }> = {
  waiting: { color: 'grey' },
  paused: { color: 'grey', icon: 'availability' },
  clientPaused: { color: 'grey', icon: 'availability' },
  clientInactive: { color: 'grey', icon: 'availability' },
  offered: { color: 'amber', icon: 'waitlist' },
  booked: { color: 'green', icon: 'check' },
  left: { color: 'grey', icon: 'close' },
  expired: { color: 'grey', icon: 'close' },
};

/** Where somebody stands with the waitlist, in a word. */
export function EntryStateTag({ entry }: { entry: Pick<CoachEntryView, 'state' | 'client'> }) {
  const { t } = useTranslation('waitlist');
  const standing = standingOf(entry);
  const { color, icon } = LOOKS[standing];
  return (
    <Tag color={color} icon={icon} title={t(`stateHint.${standing}`)}>
      {t(`state.${standing}`)}
    </Tag>
  );
}
