import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../../../contract/waitlist/entry-view.ts';
import { formatFarDate } from '../../../series/format-far-date.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { dateIn } from '../../../time/date-in.ts';
import { formatWall } from '../../../time/format-wall.ts';
import { todayIn } from '../../../time/today-in.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { EntryStateTag } from '../../../waitlist/entry-state-tag.tsx';
import { useWishWords } from '../../../waitlist/use-wish-words.ts';
import classes from './card.module.css';

interface ClientWaitlistProps {
  readonly clientId: string;
  readonly onAdd: () => void;
}

/** On a client's page: what they wait for, and their place in line; what is over waits behind a button. */
export function ClientWaitlist({ clientId, onAdd }: ClientWaitlistProps) {
  const { t } = useTranslation('waitlist');
  const { id: coachId } = useCoach();
  const [withEarlier, setWithEarlier] = useState(false);
  const input = { coachId, clientId };
  const line = useQuery(queries.waitlist.list.queryOptions({ input }));
  const booked = useQuery({ ...queries.waitlist.list.queryOptions({ input: { ...input, show: 'booked' } }), enabled: withEarlier });
  const over = useQuery({ ...queries.waitlist.list.queryOptions({ input: { ...input, show: 'over' } }), enabled: withEarlier });
  const earlier = withEarlier ? [...(booked.data?.entries ?? []), ...(over.data?.entries ?? [])] : [];
  return (
    <Card
      title={t('card.title')}
      action={
        <Button size="compact-sm" variant="subtle" onClick={onAdd}>
          {t('card.add')}
        </Button>
      }
    >
      <Loaded query={line} waiting={<WaitingRows count={1} />}>
        {({ entries, counts }) => {
          const past = counts.booked + counts.over;
          return (
            <>
              {entries.length === 0 && <Text c="dimmed">{t('card.none')}</Text>}
              {entries.length + earlier.length > 0 && (
                <ul className={classes.list} aria-label={t('card.title')}>
                  {[...entries, ...earlier.toSorted((one, other) => Date.parse(other.signedUpAt) - Date.parse(one.signedUpAt))].map(
                    (entry) => (
                      <ClientEntry key={entry.id} entry={entry} />
                    ),
                  )}
                </ul>
              )}
              {past > 0 && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  mr="auto"
                  aria-expanded={withEarlier}
                  onClick={() => setWithEarlier(!withEarlier)}
                >
                  {withEarlier ? t('card.hide') : t('card.earlier', { count: past })}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

/** One of them: what it is for leads to it. */
function ClientEntry({ entry }: { entry: CoachEntryView }) {
  const { t } = useTranslation('waitlist');
  const { timeZone } = useCoach();
  const words = useWishWords();
  const { id, position, signedUpAt, openOffers } = entry;
  const said = [
    position !== null && t('list.place', { count: position }),
    t('list.since', { date: formatFarDate(dateIn(timeZone, signedUpAt), todayIn(timeZone)) }),
  ];
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <TextLink to="/app/waitlist" search={{ entry: id }} className={classes.what}>
          {words.what(entry)}
        </TextLink>
        <EntryStateTag entry={entry} />
      </div>
      <Text fz="sm">{words.brief(entry)}</Text>
      <Text fz="sm" c="dimmed">
        {said.filter(Boolean).join(' · ')}
      </Text>
      {openOffers.map((offer) => (
        <Text key={offer.id} fz="sm">
          {t('card.offer', { time: formatWall(offer.coachTime), until: formatWall(offer.untilCoachTime) })}
        </Text>
      ))}
    </li>
  );
}
