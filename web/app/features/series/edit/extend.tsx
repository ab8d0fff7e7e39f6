import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachSeriesView } from '../../../../../contract/series/series-view.ts';
import type { SeriesEditInput } from '../../../../../contract/series/series-pattern.ts';
import { addDays } from '../../../../../core/time/add-days.ts';
import { CountInput } from '../../../ui/count-input.tsx';
import { ChangeFrame } from './change-frame.tsx';

const USUAL = 5;
const MOST = 200;

/** More sessions in the same rhythm: so many, or until a day. */
export function Extend({ series, onClose }: { series: CoachSeriesView; onClose: () => void }) {
  const { t } = useTranslation('series');
  const last = series.dates.at(-1)?.id ?? series.pattern.startsOn;
  const [kind, setKind] = useState<'count' | 'until'>('count');
  const [more, setMore] = useState(USUAL);
  const [date, setDate] = useState(addDays(last, 28));
  // A number is that of the whole series, what is over and what is left out included.
  const edit: SeriesEditInput = {
    kind: 'end',
    end: kind === 'count' ? { kind, count: series.dates.length + more } : { kind, date },
  };
  return (
    <ChangeFrame
      series={series}
      title={t('edit.extend.title')}
      hint={t('edit.extend.hint')}
      edits={[edit]}
      submit={t('edit.extend.do')}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t('edit.extend.title')}
        value={kind}
        onChange={setKind}
        data={[
          { value: 'count', label: t('edit.extend.count') },
          { value: 'until', label: t('edit.extend.until') },
        ]}
      />
      {kind === 'count' ? (
        <CountInput label={t('edit.extend.more')} max={MOST} value={more} onChange={setMore} data-autofocus />
      ) : (
        <TextInput
          w="11rem"
          type="date"
          label={t('end.date')}
          value={date}
          onChange={({ currentTarget: { value } }) => value && setDate(value)}
        />
      )}
    </ChangeFrame>
  );
}
