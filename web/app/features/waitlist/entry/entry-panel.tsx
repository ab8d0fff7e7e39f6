import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isNotThere } from '../../../problem/is-not-there.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { SideDrawer } from '../../../ui/side/side-drawer.tsx';
import { EntryDetails } from './entry-details.tsx';

interface EntryPanelProps {
  readonly entryId: string | undefined;
  /** The session that an offer became. */
  readonly onBooking: (bookingId: string) => void;
  readonly onClose: () => void;
}

/** Somebody's place on the waitlist, over the page at its side. */
export function EntryPanel({ entryId, onBooking, onClose }: EntryPanelProps) {
  const { t } = useTranslation('waitlist');
  return (
    <SideDrawer label={t('panel.label')} opened={entryId !== undefined} onClose={onClose}>
      {entryId !== undefined && <EntryLoaded entryId={entryId} onBooking={onBooking} />}
    </SideDrawer>
  );
}

function EntryLoaded({ entryId, onBooking }: { entryId: string; onBooking: (bookingId: string) => void }) {
  const { t } = useTranslation('waitlist');
  const { id: coachId } = useCoach();
  const entry = useQuery(queries.waitlist.show.queryOptions({ input: { coachId, entryId } }));
  if (entry.data === undefined && isNotThere(entry.error)) return <EmptyState title={t('list.noMatch')}>{t('panel.notThere')}</EmptyState>;
  return <Loaded query={entry}>{(data) => <EntryDetails key={data.id} entry={data} onBooking={onBooking} />}</Loaded>;
}
