import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { refreshBookings } from '../../session/refresh-bookings.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatMoment } from '../../time/format-moment.ts';
import { showDone } from '../../ui/show-done.ts';
import type { ClientChoice } from './client-choice.ts';

interface Wish {
  readonly serviceId: string;
  readonly durationMinutes: number;
  readonly client: ClientChoice;
  readonly startsAt: string;
  readonly note: string;
  readonly tellClient: boolean;
  readonly overbook: boolean;
}

const whoIs = ({ kind, clientId, name, email, phone }: ClientChoice) =>
  kind === 'known' ? { clientId: clientId ?? undefined } : { newClient: { name, email, ...(phone && { phone }) } };

/** Books a client in and says so. */
export function useBook(onBooked: () => void) {
  const { t } = useTranslation('sessions');
  const coach = useCoach();
  const mutation = useMutation(
    queries.coachBookings.book.mutationOptions({
      onSuccess: async (booking) => {
        showDone(t('book.done', { name: booking.clientName, when: formatMoment(booking.coachTime) }));
        onBooked();
        await refreshBookings();
      },
    }),
  );
  const book = ({ client, ...wish }: Wish) => mutation.mutate({ coachId: coach.id, ...wish, ...whoIs(client) });
  return { book, error: mutation.error, isPending: mutation.isPending };
}
