import { Button, Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../contract/cycles/cycles.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatDate } from '../../time/format-date.ts';
import { dateIn } from '../../time/date-in.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { WaitingRows } from '../../ui/waiting-rows.tsx';
import { EntryStateTag } from '../../waitlist/entry-state-tag.tsx';
import { PersonTags } from '../../waitlist/person-tags.tsx';
import { useWishWords } from '../../waitlist/use-wish-words.ts';
import classes from './kept.module.css';

const AT_FIRST = 8;
const MOST = 200;

/** Who waits for a cycle, in the order of the line, and what of it is kept for the waitlist. */
export function CycleLine({ cycle }: { readonly cycle: CycleView }) {
  const { t } = useTranslation('kept');
  const { id: coachId, timeZone } = useCoach();
  const wish = useWishWords();
  const [all, setAll] = useState(false);
  const line = useQuery({
    ...queries.waitlist.list.queryOptions({ input: { coachId, cycleId: cycle.id, limit: all ? MOST : AT_FIRST } }),
    placeholderData: keepPreviousData,
  });
  const held = useQuery(queries.waitlist.freedTimes.queryOptions({ input: { coachId, limit: MOST } }));
  const kept = held.data?.filter(({ coachTime: { date } }) => cycle.firstDate <= date && date <= cycle.lastDate).length ?? 0;
  const isOpen = cycle.phase === 'open' || cycle.phase === 'active';
  return (
    <Card
      title={t('cycle.title')}
      hint={t(isOpen ? 'cycle.hintOpen' : 'cycle.hint')}
      action={<TextLink to="/app/waitlist">{t('cycle.all')}</TextLink>}
    >
      <Loaded query={line} waiting={<WaitingRows count={2} height={44} />}>
        {({ entries, total }) => (
          <>
            <Group gap="md">
              <Text fw={600}>{total === 0 ? t('cycle.nobody') : t('cycle.count', { count: total })}</Text>
              {kept > 0 && <Text>{t('cycle.kept', { count: kept })}</Text>}
            </Group>
            {total === 0 && (
              <Text fz="sm" c="dimmed">
                {t('cycle.nobodyHint')}
              </Text>
            )}
            {total > 0 && (
              <ol className={classes.line}>
                {entries.map((entry) => (
                  <li key={entry.id}>
                    <span className={classes.asked}>
                      <Group gap="xs">
                        <TextLink to="/app/clients/$clientId" params={{ clientId: entry.client.id }} fw={600}>
                          {entry.client.name}
                        </TextLink>
                        <PersonTags client={entry.client} />
                      </Group>
                      <Text fz="sm" c="dimmed">
                        {[
                          wish.what(entry),
                          wish.days(entry),
                          wish.hours(entry),
                          t('cycle.since', { date: formatDate(dateIn(timeZone, entry.signedUpAt)) }),
                        ].join(' · ')}
                      </Text>
                    </span>
                    <EntryStateTag entry={entry} />
                  </li>
                ))}
              </ol>
            )}
            {!all && entries.length < total && (
              <Button variant="default" mr="auto" loading={line.isPlaceholderData} onClick={() => setAll(true)}>
                {t('cycle.more', { count: total - entries.length })}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}
