import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachSeriesView } from '../../../../../contract/series/series-view.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { todayIn } from '../../../time/today-in.ts';
import { ChangeFrame } from './change-frame.tsx';
import { DayField } from './day-field.tsx';

interface EndSeriesProps {
  readonly series: CoachSeriesView;
  /** The first day without it; today where left out. */
  readonly from?: string;
  readonly onClose: () => void;
}

/** It ends: nothing takes place from a day on. */
export function EndSeries({ series, from: asked, onClose }: EndSeriesProps) {
  const { t } = useTranslation('series');
  const { timeZone } = useCoach();
  const [from, setFrom] = useState(() => asked ?? todayIn(timeZone));
  return (
    <ChangeFrame
      series={series}
      title={t('edit.end.title')}
      hint={t('edit.end.hint')}
      edits={[{ kind: 'cancel', from }]}
      submit={t('edit.end.do')}
      danger
      onClose={onClose}
    >
      <DayField label={t('edit.end.from')} value={from} onChange={setFrom} />
    </ChangeFrame>
  );
}
