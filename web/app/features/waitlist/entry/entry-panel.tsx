import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isNotThere } from '../../../problem/is-not-there.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { SideDrawer } from '../../../ui/side/side-drawer.tsx';
import { EditDialog } from '../edit/edit-dialog.tsx';
import { OfferTimeDialog } from '../offer/offer-time-dialog.tsx';
import type { EntryDoing } from './entry-actions.tsx';
import { EntryDetails } from './entry-details.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

interface EntryPanelProps {
  readonly entryId: string | undefined;
  /** The session that an offer became. */
  readonly onBooking: (bookingId: string) => void;
  readonly onClose: () => void;
}

/** Somebody's place on the waitlist, over the page at its side. What is done with it lies in its place, and gives it back. */
export function EntryPanel({ entryId, onBooking, onClose }: EntryPanelProps) {
  const { t } = useTranslation('waitlist');
  const { id: coachId } = useCoach();
  // Of one entry: the address may lead to another meanwhile.
  const [begun, setBegun] = useState<{ readonly entryId: string; readonly doing: EntryDoing }>();
  const doing = begun?.entryId === entryId ? begun?.doing : undefined;
  const query = useQuery({
    ...queries.waitlist.show.queryOptions({ input: { coachId, entryId: entryId ?? '' } }),
    enabled: entryId !== undefined,
  });
  const stop = () => setBegun(undefined);
  const entry = entryId === undefined ? undefined : query.data;
  return (
    <>
      <SideDrawer label={t('panel.label')} opened={entryId !== undefined && doing === undefined} onClose={onClose}>
        {entryId !== undefined &&
          (query.data === undefined && isNotThere(query.error) ? (
            <EmptyState title={t('list.noMatch')}>{t('panel.notThere')}</EmptyState>
          ) : (
            <Loaded query={query}>
              {(data) => (
                <EntryDetails
                  key={data.id}
                  entry={data}
                  onDo={(next) => setBegun({ entryId: data.id, doing: next })}
                  onBooking={onBooking}
                />
              )}
            </Loaded>
          ))}
      </SideDrawer>
      {entry && doing === 'offer' && <OfferTimeDialog entry={entry} onClose={stop} />}
      {entry && doing === 'edit' && <EditDialog entry={entry} onClose={stop} />}
      {entry && doing === 'remove' && <RemoveDialog entry={entry} onClose={stop} />}
    </>
  );
}
