import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { useHistoryWords } from './use-history-words.ts';
import classes from './booking-history.module.css';

/** What happened to a booking and what was sent, newest first: who did it, and when. */
export function BookingHistory({ bookingId }: { bookingId: string }) {
  const { t } = useTranslation('sessions');
  const coach = useCoach();
  const words = useHistoryWords();
  const history = useQuery(queries.coachBookings.history.queryOptions({ input: { coachId: coach.id, bookingId } }));
  return (
    <Loaded query={history} waiting={<WaitingRows count={3} height={32} />}>
      {({ entries, mails }) => {
        const lines = [
          ...entries.map((entry) => ({ key: `did ${entry.id}`, at: entry.at, what: words.did(entry), more: words.by(entry) })),
          ...mails.map((mail) => ({ key: `mail ${mail.id}`, at: mail.createdAt, what: words.mail(mail), more: mail.subject })),
        ].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
        if (lines.length === 0) return <Text c="dimmed">{t('history.none')}</Text>;
        return (
          <ol className={classes.list}>
            {lines.map(({ key, at, what, more }) => (
              <li key={key}>
                <Stack gap={0}>
                  <Text fz="sm">{what}</Text>
                  <Text fz="sm" c="dimmed">
                    {[formatInstant(at, coach.timeZone), more].filter(Boolean).join(' · ')}
                  </Text>
                </Stack>
              </li>
            ))}
          </ol>
        );
      }}
    </Loaded>
  );
}
