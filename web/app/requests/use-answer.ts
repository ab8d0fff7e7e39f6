import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../contract/requests/request-view.ts';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { formatMoment } from '../time/format-moment.ts';
import { showDone } from '../ui/show-done.ts';
import { keepRequest } from './keep-request.ts';
import { refreshRequests } from './refresh-requests.ts';

/** Says yes or no to a request. A version, where one was seen, keeps an answer from meeting something else than what was read. */
export function useAnswer(request: { readonly id: string; readonly version?: number }, onDone?: () => void) {
  const { t } = useTranslation('requests');
  const { id: coachId } = useCoach();
  const one = { coachId, requestId: request.id, version: request.version };
  const approved = ({ client, bookings }: CoachRequestView) => {
    const [only] = bookings;
    return bookings.length === 1 && only
      ? t('approve.done', { name: client.name, when: formatMoment(only.coachTime) })
      : t('approve.doneSeveral', { name: client.name, count: bookings.length });
  };
  const settle = (said: (answered: CoachRequestView) => string) => ({
    onSuccess: (answered: CoachRequestView) => {
      keepRequest(coachId, answered);
      showDone(said(answered));
      onDone?.();
    },
    // What was refused was decided or changed by somebody else: the page shall show it as it is.
    onSettled: refreshRequests,
  });
  const approve = useMutation(queries.requests.approve.mutationOptions(settle(approved)));
  const decline = useMutation(queries.requests.decline.mutationOptions(settle(({ client }) => t('decline.done', { name: client.name }))));
  return {
    approve: (overbook = false) => approve.mutate({ ...one, overbook }),
    decline: (reason: string) => decline.mutate({ ...one, reason }),
    approving: approve.isPending,
    declining: decline.isPending,
    approveError: approve.error,
    declineError: decline.error,
  };
}
