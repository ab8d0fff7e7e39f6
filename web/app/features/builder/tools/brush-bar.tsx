import { Group, NumberInput, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../../contract/availability.ts';
import type { ClickMode } from '../use-choice.ts';
import { BRUSH_KINDS } from '../kinds.ts';
import { Icon } from '../../../ui/icon.tsx';
import { KindIcon } from '../kind-icon.tsx';
import type { Brush } from './brush.ts';
import classes from './tools.module.css';

interface BrushBarProps {
  readonly brush: Brush;
  readonly schedules: readonly ScheduleView[];
  readonly scheduleId: string;
  readonly isWrong: boolean;
  readonly mode: ClickMode;
  readonly onMode: (mode: ClickMode) => void;
  readonly onChange: (change: Partial<Brush>) => void;
}

/** What is painted: the kinds, and for how much of the day. It stays in reach while the months scroll. */
export function BrushBar({ brush, schedules, scheduleId, isWrong, mode, onMode, onChange }: BrushBarProps) {
  const { t } = useTranslation(['builder', 'availability']);
  const { kind, whole, start, end, capacity, note } = brush;
  const hasTimes = !whole || kind === 'extra';
  const schedule = schedules.find(({ id }) => id === scheduleId);
  return (
    <div className={classes.brush} role="group" aria-label={t('builder:brush.label')}>
      <div role="radiogroup" aria-label={t('builder:brush.kind')} className={classes.kinds}>
        {BRUSH_KINDS.map((one) => (
          <label key={one} className={classes.kind} data-kind={one} title={t(`builder:brush.hint.${one}`)}>
            <input
              type="radio"
              name="brush"
              checked={mode !== 'look' && kind === one}
              onChange={() => {
                onChange({ kind: one });
                if (mode === 'look') onMode('paint');
              }}
            />
            <KindIcon kind={one} size={16} />
            {t(`builder:brush.${one}`)}
          </label>
        ))}
        <label className={classes.kind} data-kind="look" title={t('builder:look')}>
          <input type="radio" name="brush" checked={mode === 'look'} onChange={() => onMode('look')} />
          <Icon name="edit" size={16} />
          {t('builder:brush.look')}
        </label>
      </div>
      <Group gap="xs" align="flex-start">
        {kind !== 'extra' && (
          <SegmentedControl
            size="sm"
            aria-label={t('builder:brush.times')}
            value={whole ? 'whole' : 'part'}
            onChange={(value) => onChange({ whole: value === 'whole' })}
            data={[
              { value: 'whole', label: t('builder:brush.whole') },
              { value: 'part', label: t('builder:brush.part') },
            ]}
          />
        )}
        {hasTimes && (
          <Group gap={6} wrap="nowrap">
            <TextInput
              type="time"
              w={118}
              aria-label={t('availability:override.start')}
              value={start}
              error={isWrong}
              onChange={(event) => onChange({ start: event.currentTarget.value })}
            />
            <span aria-hidden="true">–</span>
            <TextInput
              type="time"
              w={118}
              aria-label={t('availability:override.end')}
              value={end}
              error={isWrong && t('builder:brush.wrong')}
              onChange={(event) => onChange({ end: event.currentTarget.value })}
            />
          </Group>
        )}
        {(kind === 'extra' || kind === 'capacity') && (
          <NumberInput
            w={132}
            min={1}
            max={500}
            allowDecimal={false}
            aria-label={t('availability:override.capacity')}
            suffix={` ${t('builder:brush.atOnce')}`}
            value={capacity}
            onChange={(value) => onChange({ capacity: Number(value) || 1 })}
          />
        )}
        {kind !== 'open' && (
          <TextInput
            className={classes.note}
            aria-label={t('availability:override.note')}
            placeholder={t('builder:brush.note')}
            maxLength={200}
            value={note}
            onChange={(event) => onChange({ note: event.currentTarget.value })}
          />
        )}
        {schedules.length > 1 && schedule && (
          <Select
            w={190}
            aria-label={t('builder:brush.scope')}
            allowDeselect={false}
            data={[
              { value: 'all', label: t('builder:brush.all') },
              { value: 'one', label: t('builder:brush.only', { name: schedule.name }) },
            ]}
            value={brush.scheduleId === null ? 'all' : 'one'}
            onChange={(value) => onChange({ scheduleId: value === 'all' ? null : scheduleId })}
          />
        )}
        <Switch
          className={classes.range}
          label={t('builder:range.label')}
          checked={mode === 'range'}
          onChange={(event) => onMode(event.currentTarget.checked ? 'range' : 'paint')}
        />
      </Group>
    </div>
  );
}
