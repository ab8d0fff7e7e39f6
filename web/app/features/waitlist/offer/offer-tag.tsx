import { useTranslation } from 'react-i18next';
import type { OfferState } from '../../../../../core/waitlist/offers/offer-chain.ts';
import type { IconName } from '../../../ui/icon.tsx';
import { Tag, type TagColor } from '../../../ui/tag.tsx';

const LOOKS: Record<OfferState, { readonly color: TagColor; readonly icon?: IconName }> = {
  offered: { color: 'amber', icon: 'waitlist' },
  accepted: { color: 'green', icon: 'check' },
  declined: { color: 'grey', icon: 'close' },
  ran_out: { color: 'grey', icon: 'availability' },
  withdrawn: { color: 'grey' },
};

/** What became of an offer, in a word or two. */
export function OfferTag({ state }: { state: OfferState }) {
  const { t } = useTranslation('waitlist');
  const { color, icon } = LOOKS[state];
  return (
    <Tag color={color} icon={icon}>
      {t(`offer.state.${state}`)}
    </Tag>
  );
}
