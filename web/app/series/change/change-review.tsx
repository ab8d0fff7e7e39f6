import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesEditInput } from '../../../../contract/series/series-pattern.ts';
import type { CoachSeriesView } from '../../../../contract/series/series-view.ts';
import { refreshBookings } from '../../session/refresh-bookings.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { WaitingRows } from '../../ui/waiting-rows.tsx';
import { standing } from '../dates/standing.ts';
import { ChangedDates } from './changed-dates.tsx';
import { useSeriesChange } from './use-series-change.ts';

export interface ChangeReviewProps {
  readonly series: Pick<CoachSeriesView, 'id' | 'version'>;
  /** Null while they are not complete. */
  readonly edits: readonly SeriesEditInput[] | null;
  /** On the button that saves. */
  readonly submit: string;
  /** It takes sessions away. */
  readonly danger?: boolean;
  readonly done: string;
  readonly undo?: readonly SeriesEditInput[] | undefined;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** What a change does, date by date, what the client is told, and the button that does it. */
export function ChangeReview({ series, edits, submit, danger = false, done, undo, onSaved, onClose }: ChangeReviewProps) {
  const { t } = useTranslation(['series', 'app']);
  const [tellClient, setTell] = useState(true);
  const [reason, setReason] = useState('');
  const change = useSeriesChange({ series, edits, done, undo, onSaved });
  const { preview, choices } = change;
  const save = (overbook: boolean) => change.save({ tellClient, reason: tellClient ? reason : '', overbook });
  const settled =
    preview !== undefined &&
    !change.isBehind &&
    change.previewError === null &&
    preview.dates.every((date) => standing(date, choices.of(date.id), choices.gone.has(date.id)) !== 'taken');
  return (
    <Stack gap="md">
      <ProblemNotice error={change.previewError} />
      {change.isWaiting && <WaitingRows count={3} height={36} />}
      {preview && change.previewError === null && (
        <ChangedDates preview={preview} choices={choices} loading={change.isPending} onOverbook={() => save(true)} />
      )}
      <Checkbox label={t('series:change.tell')} checked={tellClient} onChange={(event) => setTell(event.currentTarget.checked)} />
      {tellClient && (
        <TextInput
          label={`${t('series:change.reason')} (${t('app:optional')})`}
          description={t('series:change.reasonHint')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <ProblemNotice error={change.error} onReload={() => void refreshBookings()} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('series:change.leave')}
        </Button>
        <Button {...(danger && { color: 'red' })} disabled={!settled} loading={change.isPending} onClick={() => save(false)}>
          {submit}
        </Button>
      </Group>
    </Stack>
  );
}
