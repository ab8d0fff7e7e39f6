import { useTranslation } from 'react-i18next';
import type { WaitlistState } from '../../../core/waitlist/entry/waitlist-state.ts';
import type { IconName } from '../ui/icon.tsx';
import { Tag, type TagColor } from '../ui/tag.tsx';

const LOOKS: Record<WaitlistState, { readonly color: TagColor; readonly icon?: IconName }> = {
  waiting: { color: 'grey' },
  paused: { color: 'grey', icon: 'availability' },
  offered: { color: 'amber', icon: 'waitlist' },
  booked: { color: 'green', icon: 'check' },
  left: { color: 'grey', icon: 'close' },
  expired: { color: 'grey', icon: 'close' },
};

/** Where somebody stands with the waitlist, in a word. */
export function EntryStateTag({ state }: { state: WaitlistState }) {
  const { t } = useTranslation('waitlist');
  const { color, icon } = LOOKS[state];
  return (
    <Tag color={color} icon={icon} title={t(`stateHint.${state}`)}>
      {t(`state.${state}`)}
    </Tag>
  );
}
