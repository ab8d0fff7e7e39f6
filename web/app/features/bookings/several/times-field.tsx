import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SlotPicker } from '../../../slots/slot-picker.tsx';
import { ChosenStarts } from './chosen-starts.tsx';
import { RepeatWeekly } from './repeat-weekly.tsx';
import { SeveralPicker } from './several-picker.tsx';

/** As many as can be booked in one step. */
const MOST = 52;

interface TimesFieldProps {
  readonly serviceId: string;
  readonly durationMinutes: number;
  readonly date: string | undefined;
  readonly starts: readonly string[];
  readonly taken: ReadonlySet<number>;
  /** Left out where it repeats already: then one time is all there is to choose. */
  readonly onRepeat?: (() => void) | undefined;
  readonly onChange: (starts: readonly string[]) => void;
}

/** Each instant once, in order. */
const inOrder = (starts: readonly string[]) =>
  [...new Map(starts.map((startsAt) => [Date.parse(startsAt), startsAt])).entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, startsAt]) => startsAt)
    .slice(0, MOST);

/** When: one time, out of the calendar or picked; or, on demand, as many as wanted, or the first of those that repeat. */
export function TimesField({ serviceId, durationMinutes, date, starts, taken, onRepeat, onChange }: TimesFieldProps) {
  const { t } = useTranslation('sessions');
  const [picking, setPicking] = useState<'one' | 'several' | undefined>(starts.length === 0 ? 'one' : undefined);
  const last = starts.at(-1);
  const without = (startsAt: string) => starts.filter((one) => Date.parse(one) !== Date.parse(startsAt));
  const toggle = (startsAt: string) => {
    const rest = without(startsAt);
    onChange(rest.length < starts.length ? rest : inOrder([...starts, startsAt]));
  };
  return (
    <Stack gap="sm">
      {starts.length > 0 && <ChosenStarts starts={starts} taken={taken} onRemove={(startsAt) => onChange(without(startsAt))} />}
      {last && (
        <Group gap="xs">
          {starts.length === 1 && picking !== 'one' && (
            <Button size="compact-sm" variant="subtle" onClick={() => setPicking('one')}>
              {t('book.change')}
            </Button>
          )}
          {onRepeat && picking !== 'several' && (
            <Button size="compact-sm" variant="light" onClick={() => setPicking('several')}>
              {t('several.add')}
            </Button>
          )}
          {onRepeat && starts.length === 1 && (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                setPicking(undefined);
                onRepeat();
              }}
            >
              {t('repeat.do')}
            </Button>
          )}
        </Group>
      )}
      {picking === 'several' && last && (
        <RepeatWeekly
          serviceId={serviceId}
          durationMinutes={durationMinutes}
          startsAt={last}
          onAdd={(more) => onChange(inOrder([...starts, ...more]))}
        />
      )}
      {picking === 'several' && <SeveralPicker serviceId={serviceId} durationMinutes={durationMinutes} starts={starts} onToggle={toggle} />}
      {picking === 'one' && (
        <SlotPicker
          serviceId={serviceId}
          durationMinutes={durationMinutes}
          initialDate={date}
          value={starts[0]}
          onChange={(startsAt) => {
            onChange([startsAt]);
            // How it repeats is what comes next.
            if (!onRepeat) setPicking(undefined);
          }}
        />
      )}
    </Stack>
  );
}
