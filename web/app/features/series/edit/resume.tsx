import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachSeriesView } from '../../../../../contract/series/series-view.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { todayIn } from '../../../time/today-in.ts';
import { ChangeFrame } from './change-frame.tsx';
import { DayField } from './day-field.tsx';

interface ResumeProps {
  readonly series: CoachSeriesView;
  readonly onClose: () => void;
}

/** It goes on: from a day on nothing is paused any more. */
export function Resume({ series, onClose }: ResumeProps) {
  const { t } = useTranslation('series');
  const { timeZone } = useCoach();
  const [on, setOn] = useState(() => todayIn(timeZone));
  return (
    <ChangeFrame
      series={series}
      title={t('edit.resume.title')}
      hint={t('edit.resume.hint')}
      edits={[{ kind: 'resume', on }]}
      submit={t('edit.resume.do')}
      onClose={onClose}
    >
      <DayField label={t('edit.resume.on')} value={on} onChange={setOn} />
    </ChangeFrame>
  );
}
