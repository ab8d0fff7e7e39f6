import { Divider, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachEntryHistory } from '../../../../../contract/waitlist/entry-view.ts';
import { Fold } from '../../../ui/fold/fold.tsx';
import { EntryStateTag } from '../../../waitlist/entry-state-tag.tsx';
import { PersonTags } from '../../../waitlist/person-tags.tsx';
import { standingOf } from '../../../waitlist/standing-of.ts';
import { ScoreParts } from '../score/score-parts.tsx';
import { EntryActions, type EntryDoing } from './entry-actions.tsx';
import classes from './entry.module.css';
import { EntryFacts } from './entry-facts.tsx';
import { OfferHistory } from './offer-history.tsx';

interface EntryDetailsProps {
  readonly entry: CoachEntryHistory;
  readonly onDo: (doing: EntryDoing) => void;
  readonly onBooking: (bookingId: string) => void;
}

/** One place in line: who, what they wait for, how they stand and what they were offered. */
export function EntryDetails({ entry, onDo, onBooking }: EntryDetailsProps) {
  const { t } = useTranslation('waitlist');
  const { client, score, scoreParts, offers } = entry;
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} fz="lg" className={classes.name}>
          {client.name}
        </Title>
        <Text c="dimmed" fz="sm" className={classes.name}>
          {client.email}
        </Text>
        <Group gap={6} mt={8}>
          <EntryStateTag entry={entry} />
          <PersonTags client={client} />
        </Group>
        <Text fz="sm" c="dimmed" mt={4}>
          {t(`stateHint.${standingOf(entry)}`)}
        </Text>
      </div>
      <EntryActions entry={entry} onDo={onDo} />
      <section aria-label={t('panel.wish')}>
        <EntryFacts entry={entry} />
      </section>
      <Divider />
      <section aria-label={t('panel.history')}>
        <Title order={3} fz="sm" mb={4}>
          {t('panel.history')}
        </Title>
        <OfferHistory offers={offers} onBooking={onBooking} />
      </section>
      {score !== null && (
        <Fold title={`${t('score.label')}: ${Math.round(score * 100)}`}>
          <ScoreParts score={score} parts={scoreParts} />
        </Fold>
      )}
    </Stack>
  );
}
