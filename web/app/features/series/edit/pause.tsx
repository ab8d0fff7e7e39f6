import { Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachSeriesView } from '../../../../../contract/series/series-view.ts';
import { addDays } from '../../../../../core/time/add-days.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { todayIn } from '../../../time/today-in.ts';
import { ChangeFrame } from './change-frame.tsx';
import { datesToCome } from './dates-to-come.ts';

interface PauseProps {
  readonly series: CoachSeriesView;
  readonly onClose: () => void;
}

/** Nothing takes place for a while: until a day, or until it is resumed. */
export function Pause({ series, onClose }: PauseProps) {
  const { t } = useTranslation('series');
  const { timeZone } = useCoach();
  const [from, setFrom] = useState(() => datesToCome(series)[0]?.coachTime.date ?? todayIn(timeZone));
  const [to, setTo] = useState(() => addDays(from, 13));
  const [isOpen, setOpen] = useState(false);
  return (
    <ChangeFrame
      series={series}
      title={t('edit.pause.title')}
      hint={t('edit.pause.hint')}
      edits={!isOpen && to < from ? null : [{ kind: 'pause', from, to: isOpen ? null : to }]}
      submit={t('edit.pause.do')}
      onClose={onClose}
    >
      <Group gap="xs" align="flex-start">
        <TextInput
          type="date"
          label={t('edit.pause.from')}
          value={from}
          onChange={({ currentTarget: { value } }) => value && setFrom(value)}
          data-autofocus
        />
        {!isOpen && (
          <TextInput
            type="date"
            label={t('edit.pause.to')}
            min={from}
            value={to}
            error={to < from && t('edit.pause.before')}
            onChange={({ currentTarget: { value } }) => value && setTo(value)}
          />
        )}
      </Group>
      <Checkbox label={t('edit.pause.open')} checked={isOpen} onChange={(event) => setOpen(event.currentTarget.checked)} />
    </ChangeFrame>
  );
}
