import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesEditInput } from '../../../../../contract/series/series-pattern.ts';
import type { CoachSeriesView, SeriesDateView } from '../../../../../contract/series/series-view.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { minuteOfText } from '../../../time/minute-of-text.ts';
import { textOfMinute } from '../../../time/text-of-minute.ts';
import { ChangeFrame } from './change-frame.tsx';
import { LengthField } from './length-field.tsx';

interface MoveDateProps {
  readonly series: CoachSeriesView;
  readonly date: SeriesDateView;
  readonly onClose: () => void;
}

/** Another day, time or length for one date; the others stay. */
export function MoveDate({ series, date, onClose }: MoveDateProps) {
  const { t } = useTranslation('series');
  const was = { date: date.coachTime.date, minute: date.coachTime.minute, durationMinutes: date.durationMinutes };
  const [to, setTo] = useState(was);
  const place = (where: typeof was): SeriesEditInput => ({ kind: 'move', id: date.id, ...where });
  const stays = JSON.stringify(to) === JSON.stringify(was);
  return (
    <ChangeFrame
      series={series}
      title={t('edit.move.title')}
      hint={t('edit.move.hint', { when: formatMoment(date.coachTime) })}
      edits={stays ? null : [place(to)]}
      undo={[place(was)]}
      submit={t('edit.move.do')}
      onClose={onClose}
    >
      <Group gap="xs" align="flex-start">
        <TextInput
          type="date"
          label={t('edit.day')}
          value={to.date}
          onChange={({ currentTarget: { value } }) => value && setTo({ ...to, date: value })}
          data-autofocus
        />
        <TextInput
          type="time"
          label={t('edit.time')}
          value={textOfMinute(to.minute)}
          onChange={({ currentTarget: { value } }) => setTo({ ...to, minute: minuteOfText(value) ?? to.minute })}
        />
        <LengthField value={to.durationMinutes} onChange={(durationMinutes) => setTo({ ...to, durationMinutes })} />
      </Group>
    </ChangeFrame>
  );
}
