import { useTranslation } from 'react-i18next';
import type { OwnPackageView } from '../../../contract/packages/package-view.ts';
import { Tag } from '../ui/tag.tsx';

/** What is not as usual about a package, in a word each; nothing for one that can simply be used. */
export function PackageTags({ pack: { state, ending } }: { pack: Pick<OwnPackageView, 'state' | 'ending'> }) {
  const { t } = useTranslation('packages');
  if (state === 'open') {
    return ending ? (
      <Tag color="amber" icon="alert">
        {t('state.ending')}
      </Tag>
    ) : null;
  }
  return (
    <Tag color="grey" {...(state === 'closed' && { icon: 'close' as const })}>
      {t(`state.${state}`)}
    </Tag>
  );
}
