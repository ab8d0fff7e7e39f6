import { useTranslation } from 'react-i18next';
import type { SeriesSummary } from '../../../../contract/series/series-view.ts';
import { Tag } from '../../ui/tag.tsx';

/** What is not as usual about a series, in a word each; nothing for one that simply runs. */
export function SeriesTags({ series: { state, renewalDue } }: { series: Pick<SeriesSummary, 'state' | 'renewalDue'> }) {
  const { t } = useTranslation('series');
  return (
    <>
      {state === 'asked' && (
        <Tag color="blue" icon="mail">
          {t('state.asked')}
        </Tag>
      )}
      {state === 'paused' && <Tag color="grey">{t('state.paused')}</Tag>}
      {state === 'over' && (
        <Tag color="grey" icon="check">
          {t('state.over')}
        </Tag>
      )}
      {renewalDue && state !== 'over' && (
        <Tag color="amber" icon="alert">
          {t('state.renewalDue')}
        </Tag>
      )}
    </>
  );
}
