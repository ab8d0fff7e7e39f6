import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { refreshBookings } from '../../session/refresh-bookings.ts';
import { showDone } from '../../ui/show-done.ts';

/** Takes a block back with all that came of it. Why it can't be is told where it was asked. */
export function useUndoClosure(onUndone: () => void) {
  const { t } = useTranslation('closures');
  return useMutation(
    queries.closures.undo.mutationOptions({
      onSuccess: () => {
        showDone(t('undoneNow'));
        onUndone();
      },
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: queries.closures.key() }),
          queryClient.invalidateQueries({ queryKey: queries.overrides.key() }),
          refreshBookings(),
        ]),
    }),
  );
}
