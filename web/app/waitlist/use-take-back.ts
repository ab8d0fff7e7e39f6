import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { formatSpan } from '../time/format-span.ts';
import { showDone } from '../ui/show-done.ts';
import { refreshWaitlist } from './refresh-waitlist.ts';

/** Takes a time back that is kept for the waitlist, and says so. */
export function useTakeBack(onDone?: () => void) {
  const { t } = useTranslation('kept');
  const { id: coachId, timeZone } = useCoach();
  const { mutate, error, isPending } = useMutation(
    queries.waitlist.takeBack.mutationOptions({
      onSuccess: (freed) => {
        showDone(t('takeBack.done', { when: formatSpan(freed, timeZone) }));
        onDone?.();
      },
      onSettled: refreshWaitlist,
    }),
  );
  return { takeBack: (freedTimeId: string) => mutate({ coachId, freedTimeId }), error, isPending };
}
