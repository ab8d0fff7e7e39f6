import { Button, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../../contract/availability.ts';
import type { PlannedException } from '../../../../../core/availability/builder/exception.ts';
import { hasOwnHours } from '../../../../../core/availability/builder/has-own-hours.ts';
import type { Laying } from '../../../../../core/availability/builder/lay-days.ts';
import type { OpenRange } from '../../../../../core/availability/builder/own-hours.ts';
import { ownHours } from '../../../../../core/availability/builder/own-hours.ts';
import { wrongRanges } from '../../../../../core/availability/builder/wrong-ranges.ts';
import { formatDate } from '../../../time/format-date.ts';
import { rangeText } from '../grid/range-text.ts';
import type { RangesEditor } from './ranges-editor.ts';

interface DayHoursFormProps {
  readonly date: string;
  readonly exceptions: readonly PlannedException[];
  /** When it is open as things stand. */
  readonly open: readonly OpenRange[];
  readonly week: ScheduleView['hours'];
  /** Null where the coach has only one. */
  readonly scheduleId: string | null;
  readonly editor: RangesEditor;
  readonly onLay: (layings: readonly Laying[]) => void;
}

type Mode = 'week' | 'closed' | 'own';

/** The hours of one day: as its week has them, none, or its own. It says what it will do before it does it. */
export function DayHoursForm({ date, exceptions, open, week, scheduleId, editor, onLay }: DayHoursFormProps) {
  const { t } = useTranslation('builder');
  const day = formatDate(date, 'weekday');
  const [mode, setMode] = useState<Mode>(() => (hasOwnHours(exceptions) || exceptions.length === 0 ? 'own' : 'week'));
  const [ranges, setRanges] = useState<readonly OpenRange[]>(() =>
    open.map(({ startMinute, endMinute, capacity }) => ({ startMinute, endMinute, capacity })),
  );
  const [note, setNote] = useState('');
  const times = (of: readonly OpenRange[]) => (of.length === 0 ? t('panel.nothing') : of.map(rangeText).join(', '));
  const isWrong = mode === 'own' && wrongRanges(ranges).size > 0;
  const own = { scheduleId, note: note.trim() };
  const contents = {
    week: () => [],
    closed: () => ownHours([], week, own),
    own: () => ownHours(ranges, week, own),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onLay([{ dates: [date], startMinute: null, endMinute: null, scheduleId, seen: scheduleId, keep: [], contents: contents[mode]() }]);
      }}
    >
      <Stack gap="md">
        <Radio.Group label={t('panel.hours', { day })} value={mode} onChange={setMode}>
          <Stack gap={8} mt={8}>
            <Radio value="week" label={t('panel.mode.week', { times: times(week) })} />
            <Radio value="closed" label={t('panel.mode.closed')} />
            <Radio value="own" label={t('panel.mode.own')} />
          </Stack>
        </Radio.Group>
        {mode === 'own' && editor(day, ranges, setRanges)}
        {mode !== 'week' && (
          <TextInput label={t('panel.note')} maxLength={200} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        )}
        {!isWrong && (
          <Text fz="sm" c="dimmed" role="status">
            {t(`panel.does.${mode === 'own' && ranges.length === 0 ? 'closed' : mode}`, { times: times(ranges) })}
            {exceptions.length > 0 && ` ${t('panel.replaces', { count: exceptions.length })}`}
          </Text>
        )}
        <Button type="submit" disabled={isWrong}>
          {t('panel.apply')}
        </Button>
      </Stack>
    </form>
  );
}
