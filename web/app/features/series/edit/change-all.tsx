import { Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachSeriesView } from '../../../../../contract/series/series-view.ts';
import type { SeriesEditInput } from '../../../../../contract/series/series-pattern.ts';
import { RhythmFields } from '../../../series/rhythm/rhythm-fields.tsx';
import type { Rhythm } from '../../../series/rhythm/rhythm.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { minuteOfText } from '../../../time/minute-of-text.ts';
import { textOfMinute } from '../../../time/text-of-minute.ts';
import { ChangeFrame } from './change-frame.tsx';
import { datesToCome } from './dates-to-come.ts';
import { LengthField } from './length-field.tsx';

interface ChangeAllProps {
  readonly series: CoachSeriesView;
  /** Name of the first date it reaches; null is all that are to come. */
  readonly from: string | null;
  readonly onClose: () => void;
}

const ALL = 'all';

/** Of days chosen one by one those that are over are history, and nothing to choose. */
const ahead = (rhythm: Rhythm, first: string): Rhythm =>
  rhythm.kind === 'dates' ? { ...rhythm, dates: rhythm.dates.filter((date) => date >= first) } : rhythm;

/** Another time, length or rhythm for all that are to come, or from one of them on. */
export function ChangeAll({ series, from: asked, onClose }: ChangeAllProps) {
  const { t } = useTranslation('series');
  const { startMinute, durationMinutes, rhythm } = series.pattern;
  const [coming] = useState(() => datesToCome(series));
  const [from, setFrom] = useState(asked);
  const first = from ?? coming[0]?.id ?? series.pattern.startsOn;
  const was = { startMinute, durationMinutes, rhythm: ahead(rhythm, first) };
  const [typed, setTyped] = useState<Partial<typeof was>>({});
  const to = { ...was, ...typed };
  const isSame = JSON.stringify(to) === JSON.stringify(was);
  const edit: SeriesEditInput = {
    kind: 'change',
    from,
    ...(JSON.stringify(to.rhythm) !== JSON.stringify(was.rhythm) && { rhythm: to.rhythm }),
    ...(to.startMinute !== startMinute && { startMinute: to.startMinute }),
    ...(to.durationMinutes !== durationMinutes && { durationMinutes: to.durationMinutes }),
  };
  return (
    <ChangeFrame
      series={series}
      title={t('edit.change.title')}
      hint={t('edit.change.hint')}
      edits={isSame ? null : [edit]}
      submit={t('edit.change.do')}
      onClose={onClose}
    >
      <Stack gap="md">
        <Select
          label={t('edit.change.from')}
          data={[
            { value: ALL, label: t('scope.all') },
            ...coming.map(({ id, coachTime }) => ({ value: id, label: t('edit.change.since', { when: formatMoment(coachTime) }) })),
          ]}
          value={from ?? ALL}
          onChange={(value) => setFrom(value === ALL ? null : value)}
          allowDeselect={false}
        />
        <Group gap="xs" align="flex-start">
          <TextInput
            type="time"
            label={t('edit.time')}
            value={textOfMinute(to.startMinute)}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, startMinute: minuteOfText(value) ?? to.startMinute })}
          />
          <LengthField value={to.durationMinutes} onChange={(minutes) => setTyped({ ...typed, durationMinutes: minutes })} />
        </Group>
        <RhythmFields rhythm={to.rhythm} first={first} onChange={(next) => setTyped({ ...typed, rhythm: next })} />
      </Stack>
    </ChangeFrame>
  );
}
