import { Button, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { describeProblem } from '../../../problem/describe-problem.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { NoteConflict } from './note-conflict.tsx';
import { useCoachNote } from './use-coach-note.ts';

/** What only the coach reads. What somebody else wrote meanwhile is shown beside it, and nothing is overwritten unseen. */
export function CoachNote({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  const { text, write, dirty, conflict, save, settle, error, isPending } = useCoachNote(booking);
  const changed = error && describeProblem(error).code === 'changed_meanwhile';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="xs" align="flex-start">
        <Textarea
          w="100%"
          label={t('panel.coachNote')}
          description={t('panel.coachNoteHint')}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4000}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
        {conflict && <NoteConflict theirs={booking.coachNote} error={changed ? error : null} mine={text} onSettle={settle} />}
        {!changed && <ProblemNotice error={error} />}
        {dirty && !conflict && (
          <Button type="submit" size="compact-md" variant="light" loading={isPending}>
            {t('panel.saveNote')}
          </Button>
        )}
      </Stack>
    </form>
  );
}
