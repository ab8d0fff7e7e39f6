import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../../../contract/clients.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { zoneCity } from '../../../time/zone-city.ts';
import { Card } from '../../../ui/card.tsx';
import { Fact } from '../../../ui/fact.tsx';
import { formatDay } from '../format-day.ts';
import { ClientTags } from '../list/client-tags.tsx';
import { telephone } from '../telephone.ts';
import { readerLocale } from '../../../time/reader-locale.ts';
import { useClock } from './use-clock.ts';
import classes from './profile.module.css';

const formatSince = (date: string) =>
  new Intl.DateTimeFormat(readerLocale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** How to reach somebody, what time it is there, since when they come, and the coach's own notes. */
export function ClientFacts({ client, onEdit }: { client: ClientProfile; onEdit: () => void }) {
  const { t } = useTranslation('clients');
  const { timeZone } = useCoach();
  return (
    <Card title={t('profile.details')}>
      <dl className={classes.facts}>
        <Fact name={t('profile.email')}>
          <Anchor href={`mailto:${client.email}`} className={classes.breakable}>
            {client.email}
          </Anchor>
        </Fact>
        {client.otherEmails.length > 0 && (
          <Fact name={t('profile.otherEmails')}>
            {client.otherEmails.map((email) => (
              <Text key={email} className={classes.breakable}>
                {email}
              </Text>
            ))}
          </Fact>
        )}
        {client.phone !== '' && (
          <Fact name={t('profile.phone')}>
            <Anchor href={telephone(client.phone)}>{client.phone}</Anchor>
          </Fact>
        )}
        <Fact name={t('profile.timeZone')}>
          {client.timeZone === null ? <Text c="dimmed">{t('profile.noTimeZone')}</Text> : <Clock timeZone={client.timeZone} />}
        </Fact>
        {client.startedOn === null ? (
          <Fact name={t('profile.added')}>{formatDay(client.createdAt, timeZone)}</Fact>
        ) : (
          <Fact name={t('profile.since')}>{formatSince(client.startedOn)}</Fact>
        )}
        {client.tags.length > 0 && (
          <Fact name={t('profile.tags')}>
            <ClientTags tags={client.tags} most={20} />
          </Fact>
        )}
        <Fact name={t('profile.notes')}>
          {client.notes === '' ? (
            <Stack gap={4} align="flex-start">
              <Text c="dimmed">{t('profile.noNotes')}</Text>
              <Button variant="default" size="compact-sm" onClick={onEdit}>
                {t('profile.writeNotes')}
              </Button>
            </Stack>
          ) : (
            <Text className={classes.prose}>{client.notes}</Text>
          )}
        </Fact>
      </dl>
    </Card>
  );
}

function Clock({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('clients');
  const time = useClock(timeZone);
  return (
    <>
      <Text>{zoneCity(timeZone)}</Text>
      {time !== null && (
        <Text fz="sm" c="dimmed">
          {t('profile.thereNow', { time })}
        </Text>
      )}
    </>
  );
}
