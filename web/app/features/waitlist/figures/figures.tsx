import { Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitlistFigures } from '../../../../../contract/waitlist/freed-time-view.ts';
import { addDays } from '../../../../../core/time/add-days.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { describeMinutes } from '../../../time/describe-minutes.ts';
import { formatSeason } from '../../../time/format-season.ts';
import { todayIn } from '../../../time/today-in.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import classes from './figures.module.css';
import { formatPercent } from './format-percent.ts';
import { Shares } from './shares.tsx';

const SPANS = [30, 90, 365] as const;
const NONE = '–';

const share = (part: number, of: number) => (of === 0 ? NONE : formatPercent(part / of));

/** How the waitlist did: how many free times it filled and how fast, and how people answered. */
export function Figures() {
  const { t } = useTranslation('waitlist');
  const { id: coachId, timeZone } = useCoach();
  const [days, setDays] = useState<(typeof SPANS)[number]>(90);
  const to = todayIn(timeZone);
  const input = { coachId, from: addDays(to, 1 - days), to };
  const figures = useQuery({ ...queries.waitlist.figures.queryOptions({ input }), placeholderData: keepPreviousData });
  return (
    <Stack gap="md">
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('figures.days')}
          data={SPANS.map((span) => ({ value: String(span), label: t(`figures.span.${span}`) }))}
          value={String(days)}
          onChange={(value) => setDays(SPANS.find((span) => String(span) === value) ?? 90)}
        />
        {figures.data && (
          <Text fz="sm" c="dimmed">
            {formatSeason({ firstDate: figures.data.from, lastDate: figures.data.to })}
          </Text>
        )}
      </Group>
      <Loaded query={figures}>
        {(counted) =>
          counted.freed === 0 && counted.joined === 0 && counted.offers === 0 ? (
            <EmptyState title={t('figures.none')}>{t('figures.noneHint')}</EmptyState>
          ) : (
            <Counted figures={counted} />
          )
        }
      </Loaded>
    </Stack>
  );
}

function Counted({ figures }: { figures: WaitlistFigures }) {
  const { t } = useTranslation('waitlist');
  const { freed, filled, wentPublic, takenBack, running, offers, accepted, declined, ranOut, withdrawn, joined, booked } = figures;
  const { medianMinutesToFill: speed } = figures;
  const open = Math.max(0, offers - accepted - declined - ranOut - withdrawn);
  const numbers = [
    { name: t('figures.filled'), value: share(filled, freed), hint: t('figures.filledOf', { filled, count: freed }) },
    { name: t('figures.booked'), value: share(booked, joined), hint: t('figures.bookedOf', { booked, count: joined }) },
    { name: t('figures.speed'), value: speed === null ? NONE : describeMinutes(speed), hint: t('figures.speedHint') },
  ];
  return (
    <>
      <SimpleGrid component="dl" cols={{ base: 1, sm: 3 }} m={0}>
        {numbers.map(({ name, value, hint }) => (
          <div key={name} className={classes.number}>
            <dt>{name}</dt>
            <dd className={classes.value}>{value}</dd>
            <dd className={classes.hint}>{hint}</dd>
          </div>
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Card title={t('figures.times')}>
          <Shares
            label={t('figures.times')}
            none={t('figures.noTimes')}
            parts={[
              { key: 'filled', count: filled, look: 'good' },
              { key: 'wentPublic', count: wentPublic, look: 'grey' },
              { key: 'takenBack', count: takenBack, look: 'faint' },
              { key: 'running', count: running, look: 'open' },
            ]}
          />
        </Card>
        <Card title={t('figures.answers')}>
          <Shares
            label={t('figures.answers')}
            none={t('figures.noAnswers')}
            parts={[
              { key: 'accepted', count: accepted, look: 'good' },
              { key: 'declined', count: declined, look: 'grey' },
              { key: 'ranOut', count: ranOut, look: 'bad' },
              { key: 'withdrawn', count: withdrawn, look: 'faint' },
              { key: 'open', count: open, look: 'open' },
            ]}
          />
        </Card>
      </SimpleGrid>
    </>
  );
}
