import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EndFields } from '../../../series/rhythm/end-fields.tsx';
import type { Repeat } from '../../../series/rhythm/rhythm.ts';
import { RhythmFields } from '../../../series/rhythm/rhythm-fields.tsx';
import { useRhythmWords } from '../../../series/rhythm/use-rhythm-words.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import { wallIn } from '../../../time/wall-in.ts';

interface RepeatFieldsProps {
  readonly startsAt: string;
  readonly repeat: Repeat;
  readonly onChange: (repeat: Repeat) => void;
  readonly onStop: () => void;
}

/** How the time that was chosen repeats: its rhythm, its end, and both in words. */
export function RepeatFields({ startsAt, repeat: { rhythm, end }, onChange, onStop }: RepeatFieldsProps) {
  const { t } = useTranslation('series');
  const { timeZone } = useCoach();
  const words = useRhythmWords();
  const section = useRef<HTMLDivElement>(null);
  // The button or the times that led here are gone.
  useEffect(() => section.current?.focus(), []);
  const { date, minute } = wallIn(timeZone, startsAt);
  const until =
    rhythm.kind === 'dates'
      ? ''
      : end.kind === 'count'
        ? t('repeat.times', { count: end.count })
        : t('repeat.until', { date: formatDate(end.date, 'long') });
  return (
    <Paper withBorder radius="md" p="md" ref={section} tabIndex={-1} component="section" aria-label={t('repeat.title')}>
      <Stack gap="md">
        <Group justify="space-between">
          <Text fw={600}>{t('repeat.title')}</Text>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onStop}>
            {t('repeat.stop')}
          </Button>
        </Group>
        <RhythmFields
          rhythm={rhythm}
          first={date}
          onChange={(next) => onChange({ rhythm: next, end: next.kind === 'dates' ? { kind: 'count', count: next.dates.length } : end })}
        />
        {rhythm.kind !== 'dates' && <EndFields end={end} first={date} onChange={(next) => onChange({ rhythm, end: next })} />}
        <Text fz="sm" aria-live="polite">
          <b>
            {t('repeat.told', { rhythm: words(rhythm), time: formatMinute(minute) })}
            {until && `, ${until}`}.
          </b>{' '}
          {rhythm.kind !== 'dates' && `${t('repeat.from', { date: formatDate(date) })} `}
          {t('repeat.checked')}
        </Text>
      </Stack>
    </Paper>
  );
}
