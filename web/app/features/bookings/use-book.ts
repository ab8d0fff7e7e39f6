import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { refreshBookings } from '../../session/refresh-bookings.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatMoment } from '../../time/format-moment.ts';
import { showDone } from '../../ui/show-done.ts';
import { whoIs } from './who-is.ts';
import type { Wish } from './wish.ts';

interface TimesWish extends Wish {
  readonly starts: readonly string[];
  readonly overbook: boolean;
}

/** Books a client in, once or several times, all or none, and says so. */
export function useBook(onBooked: () => void) {
  const { t } = useTranslation('sessions');
  const { id: coachId } = useCoach();
  const done = async (said: string) => {
    showDone(said);
    onBooked();
    await refreshBookings();
  };
  const one = useMutation(
    queries.coachBookings.book.mutationOptions({
      onSuccess: ({ clientName, coachTime }) => done(t('book.done', { name: clientName, when: formatMoment(coachTime) })),
    }),
  );
  const several = useMutation(
    queries.coachBookings.bookSeveral.mutationOptions({
      onSuccess: (made) => done(t('several.done', { name: made[0]?.clientName ?? '', count: made.length })),
    }),
  );
  const book = ({ client, starts, ...wish }: TimesWish) => {
    one.reset();
    several.reset();
    const common = { coachId, ...wish, ...whoIs(client) };
    const [startsAt] = starts;
    if (starts.length > 1) several.mutate({ ...common, starts: [...starts] });
    else if (startsAt !== undefined) one.mutate({ ...common, startsAt });
  };
  return { book, error: one.error ?? several.error, isPending: one.isPending || several.isPending };
}
