import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Failure } from '../parts/failure.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { t } from '../t.ts';
import { AppointmentCard } from './appointment-card.tsx';

const PAGE = 20;

/** Coming or past appointments with all coaches, a page at a time. */
export function AppointmentList({ when, timeZone }: { readonly when: 'coming' | 'past'; readonly timeZone: string }) {
  const query = useInfiniteQuery({
    // Begins like the page of one booking, so that one live message refreshes both.
    queryKey: ['managed', 'mine', when, timeZone],
    queryFn: ({ pageParam }) => api.me.bookings({ when, timeZone, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.bookings.length, 0);
      return shown < last.total && last.bookings.length > 0 ? shown : undefined;
    },
  });
  const { data, error, refetch } = query;
  if (error && !data) return <Failure heading="h2" error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton shape="card" count={3} />;
  const bookings = data.pages.flatMap((page) => page.bookings);
  const left = (data.pages.at(-1)?.total ?? 0) - bookings.length;
  if (bookings.length === 0) {
    return (
      <div className="account-empty">
        <p className="account-empty-title">{t(when === 'coming' ? 'account:list.noneComing' : 'account:list.nonePast')}</p>
        <p>{t(when === 'coming' ? 'account:list.noneComingText' : 'account:list.nonePastText')}</p>
      </div>
    );
  }
  return (
    <>
      <ul className="cards">
        {bookings.map((booking) => (
          <li key={booking.id}>
            <AppointmentCard booking={booking} coming={when === 'coming'} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          className="button button-plain"
          aria-disabled={query.isFetchingNextPage || undefined}
          onClick={() => !query.isFetchingNextPage && void query.fetchNextPage()}
        >
          {t('account:list.more', { count: Math.min(left, PAGE) })}
        </button>
      )}
    </>
  );
}
