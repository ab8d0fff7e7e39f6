import { useTranslation } from 'react-i18next';
import type { RegularView } from '../../../../contract/cycles/regulars.ts';
import { Tag } from '../../ui/tag.tsx';

/** Said of somebody who is active on the roster and not placed all the same, for as a client they are away. */
export function AwayTag({ regular }: { regular: Pick<RegularView, 'status' | 'clientState'> }) {
  const { t } = useTranslation('roster');
  const { status, clientState } = regular;
  if (status !== 'active' || clientState === 'active') return null;
  return (
    <Tag color="amber" icon="alert" long>
      {t(`away.${clientState}`)}
    </Tag>
  );
}
