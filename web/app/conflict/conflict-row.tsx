import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../time/format-moment.ts';
import type { HitBooking, Outcome } from './hit-booking.ts';
import classes from './conflict.module.css';

interface ConflictRowProps {
  readonly hit: HitBooking;
  readonly outcome: Outcome;
  /** Null: the one for all. */
  readonly note: string | null;
  readonly onChange: (outcome: Outcome, note: string | null) => void;
}

/** One session in the way, and what becomes of it. */
export function ConflictRow({ hit, outcome, note, onChange }: ConflictRowProps) {
  const { t } = useTranslation('builder');
  const what = `${hit.clientName}, ${formatMoment(hit.coachTime)}`;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Text fw={600}>{hit.clientName}</Text>
        <Text fz="sm" c="dimmed">
          {formatMoment(hit.coachTime)} · {hit.serviceName}
        </Text>
      </div>
      <SegmentedControl
        aria-label={t('conflict.of', { what })}
        size="sm"
        value={outcome}
        onChange={(value) => onChange(value, note)}
        data={[
          { value: 'keep', label: t('conflict.one.keep') },
          { value: 'cancel', label: t('conflict.one.cancel') },
          { value: 'ask', label: t('conflict.one.ask') },
        ]}
      />
      {outcome !== 'keep' && (
        <TextInput
          className={classes.note}
          size="sm"
          aria-label={t(outcome === 'cancel' ? 'conflict.reasonOf' : 'conflict.noteOf', { what })}
          placeholder={t('conflict.ownNote')}
          maxLength={500}
          value={note ?? ''}
          onChange={(event) => onChange(outcome, event.currentTarget.value === '' ? null : event.currentTarget.value)}
        />
      )}
    </li>
  );
}
