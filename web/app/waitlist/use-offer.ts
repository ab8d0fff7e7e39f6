import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { formatMoment } from '../time/format-moment.ts';
import { showDone } from '../ui/show-done.ts';
import { showProblem } from '../ui/show-problem.ts';
import { showUndo } from '../ui/show-undo.tsx';
import { refreshWaitlist } from './refresh-waitlist.ts';

interface Asked {
  readonly entryId: string;
  readonly name: string;
  readonly startsAt: string;
  readonly deadlineMinutes?: number | undefined;
  /** It was kept for the line before: what its people were told can't be taken back. */
  readonly wasKept: boolean;
}

/** Offers a time to somebody of the coach's choice. Of an open time it can be taken back before the mail leaves. */
export function useOffer(onOffered: () => void) {
  const { t } = useTranslation(['kept', 'app']);
  const { id: coachId } = useCoach();
  const undo = useMutation(
    queries.waitlist.takeBack.mutationOptions({
      onSuccess: () => showDone(t('kept:offer.undone')),
      onError: showProblem,
      onSettled: refreshWaitlist,
    }),
  );
  const { mutate, error, isPending } = useMutation(queries.waitlist.offer.mutationOptions({ onSettled: refreshWaitlist }));
  const offer = ({ name, wasKept, ...asked }: Asked) =>
    mutate(
      { coachId, ...asked },
      {
        onSuccess: ({ id: freedTimeId, coachTime }) => {
          const said = t('kept:offer.done', { name, when: formatMoment(coachTime) });
          if (wasKept) showDone(said);
          else showUndo(said, t('app:undo'), () => undo.mutate({ coachId, freedTimeId }));
          onOffered();
        },
      },
    );
  return { offer, error, isPending };
}
