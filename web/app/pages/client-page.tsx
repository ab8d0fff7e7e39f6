import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BookDialog } from '../features/bookings/book-dialog.tsx';
import { BookingPanel } from '../features/bookings/booking-panel.tsx';
import { ClientBadges } from '../clients/client-badges.tsx';
import { EditClientDialog } from '../features/clients/edit/edit-client-dialog.tsx';
import { EraseDialog } from '../features/clients/erase/erase-dialog.tsx';
import { MergeDialog } from '../features/clients/merge/merge-dialog.tsx';
import { AttendanceCard } from '../features/clients/profile/attendance-card.tsx';
import { ClientActions, type ClientAction } from '../features/clients/profile/client-actions.tsx';
import { ClientFacts } from '../features/clients/profile/client-facts.tsx';
import { PastSessions } from '../features/clients/profile/past-sessions.tsx';
import { ProfileLayout } from '../features/clients/profile/profile-layout.tsx';
import { UpcomingSessions } from '../features/clients/profile/upcoming-sessions.tsx';
import { ClientAnswers } from '../features/forms/card/client-answers.tsx';
import { ClientPackages } from '../features/packages/card/client-packages.tsx';
import { CheckInCard } from '../features/packages/check-ins/check-in-card.tsx';
import { RegularCard } from '../features/roster/card/regular-card.tsx';
import { ClientSeries } from '../features/series/card/client-series.tsx';
import { ClientWaitlist } from '../features/waitlist/card/client-waitlist.tsx';
import { AddDialog } from '../features/waitlist/edit/add-dialog.tsx';
import { AssignDialog } from '../packages/assign/assign-dialog.tsx';
import { isNotThere } from '../problem/is-not-there.ts';
import { NotTherePage } from '../problem/not-there-page.tsx';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { Card } from '../ui/card.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';

/** Everything about one client. */
export function ClientPage() {
  const { t } = useTranslation('clients');
  const { id: coachId } = useCoach();
  const { clientId } = useParams({ from: '/app/clients/$clientId' });
  const navigate = useNavigate();
  const [doing, setDoing] = useState<ClientAction>();
  const [opened, setOpened] = useState<string>();
  const [isRepeating, setRepeating] = useState(false);
  const profile = useQuery(queries.clients.show.queryOptions({ input: { coachId, clientId } }));
  const stop = () => setDoing(undefined);
  const client = profile.data;
  const back = <TextLink to="/app/clients">{t('profile.back')}</TextLink>;
  if (!client && isNotThere(profile.error)) {
    return <NotTherePage title={t('title')} what={t('profile.notThere')} hint={t('profile.notThereHint')} back={back} />;
  }
  const name = client?.erased ? t('profile.erased') : client?.name;
  return (
    <Page
      wide
      title={name ?? t('title')}
      above={back}
      below={client && !client.erased && <ClientBadges client={client} show={['relationship', 'priority', 'state', 'attendance']} />}
      actions={client && !client.erased && <ClientActions client={client} onDo={setDoing} />}
    >
      <Loaded query={profile}>
        {(data) => (
          <>
            {data.erased && (
              <Alert color="gray" variant="light">
                {t('profile.erasedHint')}
              </Alert>
            )}
            <ProfileLayout
              upcoming={
                !data.erased && (
                  <Card title={t('profile.upcoming')}>
                    <UpcomingSessions bookings={data.upcoming} onOpen={setOpened} />
                  </Card>
                )
              }
              past={
                <>
                  <ClientAnswers clientId={clientId} name={data.name} />
                  <PastSessions clientId={clientId} onOpen={setOpened} />
                </>
              }
              person={
                <>
                  {(!data.erased || data.packages.length > 0) && (
                    <ClientPackages key={data.id} packages={data.packages} closed={data.erased} onAdd={() => setDoing('give')} />
                  )}
                  {!data.erased && data.checkIn && <CheckInCard key={data.id} client={data} current={data.checkIn} />}
                  {!data.erased && <ClientFacts client={data} onEdit={() => setDoing('edit')} />}
                  {!data.erased && (
                    <ClientSeries
                      clientId={clientId}
                      action={
                        <Button size="compact-sm" variant="subtle" onClick={() => setRepeating(true)}>
                          {t('profile.repeat')}
                        </Button>
                      }
                    />
                  )}
                  {!data.erased && <ClientWaitlist key={`waits ${data.id}`} clientId={clientId} onAdd={() => setDoing('wait')} />}
                  {!data.erased && <RegularCard client={data} />}
                  <AttendanceCard attendance={data.attendance} />
                </>
              }
            />
            {isRepeating && <BookDialog start={{ client: data, repeats: true }} onClose={() => setRepeating(false)} />}
            {doing === 'book' && <BookDialog start={{ client: data }} onClose={stop} />}
            {doing === 'give' && <AssignDialog client={data} onClose={stop} />}
            {doing === 'wait' && <AddDialog client={data} onClose={stop} />}
            {doing === 'edit' && <EditClientDialog client={data} onClose={stop} />}
            {doing === 'merge' && <MergeDialog client={data} onClose={stop} />}
            {doing === 'erase' && <EraseDialog client={data} onClose={stop} onErased={() => void navigate({ to: '/app/clients' })} />}
          </>
        )}
      </Loaded>
      <BookingPanel bookingId={opened} onClose={() => setOpened(undefined)} />
    </Page>
  );
}
