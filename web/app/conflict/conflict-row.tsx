import { Anchor, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../time/format-moment.ts';
import { Tag } from '../ui/tag.tsx';
import type { HitBooking, Outcome } from './hit-booking.ts';
import { outcomesOf } from './outcomes.ts';
import classes from './conflict.module.css';

interface ConflictRowProps {
  readonly hit: HitBooking;
  readonly outcome: Outcome;
  /** Only where somebody looked at this one alone is there a field for words of its own at once. */
  readonly isOwn: boolean;
  /** Null: the one for all. */
  readonly note: string | null;
  readonly onChange: (outcome: Outcome, note: string | null) => void;
}

/** One session in the way, its client's second choice, and what becomes of it. */
export function ConflictRow({ hit, outcome, isOwn, note, onChange }: ConflictRowProps) {
  const { t } = useTranslation('builder');
  const isNarrow = useMediaQuery('(max-width: 24em)', undefined, { getInitialValueInEffect: false });
  const [isWriting, setWriting] = useState(false);
  const isTold = outcome === 'cancel' || outcome === 'ask';
  const { clientName, coachTime, serviceName, requested, backup } = hit;
  const what = `${clientName}, ${formatMoment(coachTime)}`;
  const label = (one: Outcome) => t(one === 'cancel' && requested ? 'conflict.one.decline' : `conflict.one.${one}`);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Text fw={600}>
          {clientName} {requested && <Tag color="blue">{t('conflict.requested')}</Tag>}
        </Text>
        <Text fz="sm" c="dimmed">
          {formatMoment(coachTime)} · {serviceName}
        </Text>
        {backup && (
          <Text fz="sm" className={classes.backup} data-free={backup.free}>
            {t(backup.free ? 'conflict.backup' : backup.left > 0 ? 'conflict.backupRival' : 'conflict.backupGone', {
              time: formatMoment(backup.coachTime),
            })}
          </Text>
        )}
      </div>
      <SegmentedControl
        aria-label={t('conflict.of', { what })}
        size="sm"
        fullWidth={isNarrow}
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        className={classes.choice}
        value={outcome}
        onChange={(value) => onChange(value, note)}
        data={outcomesOf(hit).map((one) => ({ value: one, label: label(one) }))}
      />
      {isTold && !isOwn && !isWriting && (
        <Anchor component="button" type="button" fz="sm" className={classes.words} onClick={() => setWriting(true)}>
          {t('conflict.ownNote')}
        </Anchor>
      )}
      {isTold && (isOwn || isWriting) && (
        <TextInput
          autoFocus={isWriting}
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
