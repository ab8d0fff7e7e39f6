import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../../../contract/waitlist/entry-view.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';
import { refreshWaitlist } from '../../../waitlist/refresh-waitlist.ts';

type Entry = Pick<CoachEntryView, 'id' | 'version' | 'client' | 'openOffers'>;

/** Lets somebody sit out, and takes them back: at once, with the way back. */
export function usePause() {
  const { t } = useTranslation(['waitlist', 'app']);
  const { id: coachId } = useCoach();
  const settled = { onError: showProblem, onSettled: refreshWaitlist };
  const pausing = useMutation(queries.waitlist.pause.mutationOptions(settled));
  const resuming = useMutation(queries.waitlist.resume.mutationOptions(settled));
  const of = ({ id: entryId, version }: Entry) => ({ coachId, entryId, version });
  const resume = (entry: Entry) =>
    resuming.mutate(of(entry), { onSuccess: ({ client }) => showDone(t('waitlist:done.resumed', { name: client.name })) });
  const pause = (entry: Entry) => {
    const { client, openOffers } = entry;
    const said =
      openOffers.length === 0
        ? t('waitlist:done.paused', { name: client.name })
        : t('waitlist:done.pausedOffer', { name: client.name, count: openOffers.length });
    pausing.mutate(of(entry), { onSuccess: (paused) => showUndo(said, t('app:undo'), () => resume(paused)) });
  };
  return { pause, resume, isPending: pausing.isPending || resuming.isPending };
}
