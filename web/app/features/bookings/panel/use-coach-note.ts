import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { api } from '../../../../api.ts';
import { describeProblem } from '../../../problem/describe-problem.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';

/**
 * The note as it is typed, over the one it began with. While nothing is typed it follows what others write; while something is, another note
 * underneath is a conflict, and saved is only over a note that was seen.
 */
export function useCoachNote(booking: CoachBookingView) {
  const { t } = useTranslation('sessions');
  const { id: coachId } = useCoach();
  const [typed, setTyped] = useState<string>();
  const [seen, setSeen] = useState({ note: booking.coachNote, version: booking.version });
  const dirty = typed !== undefined && typed !== booking.coachNote;
  if (!dirty && (seen.note !== booking.coachNote || seen.version !== booking.version)) {
    setSeen({ note: booking.coachNote, version: booking.version });
    setTyped(undefined);
  }
  const conflict = dirty && seen.note !== booking.coachNote;
  const one = { coachId, bookingId: booking.id };
  const refresh = () => queryClient.invalidateQueries({ queryKey: queries.coachBookings.key() });
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: async (note: { readonly coachNote: string; readonly version: number }) => {
      try {
        return await api.coachBookings.note({ ...one, ...note });
      } catch (problem) {
        if (describeProblem(problem).code !== 'changed_meanwhile') throw problem;
        // Something else of the session may have changed, a mark or its time, which is no reason not to keep the note.
        const { coachNote, version } = await api.coachBookings.show(one);
        if (coachNote !== seen.note) throw problem;
        return api.coachBookings.note({ ...one, coachNote: note.coachNote, version });
      }
    },
    onSuccess: async () => {
      showDone(t('panel.noteSaved'));
      await refresh();
      setTyped(undefined);
    },
    onError: (problem) => describeProblem(problem).code === 'changed_meanwhile' && refresh(),
  });
  return {
    text: typed ?? booking.coachNote,
    write: setTyped,
    dirty,
    conflict,
    // A booking that was moved has another version and the same note: then the newest version is the one that was seen.
    save: () =>
      mutate({
        coachNote: typed ?? '',
        version: seen.note === booking.coachNote ? booking.version : seen.version,
      }),
    /** The other note was read: from here on, what stands in the field goes over it. */
    settle: (text: string) => {
      setSeen({ note: booking.coachNote, version: booking.version });
      setTyped(text);
      reset();
    },
    error,
    isPending,
  };
}
