import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../../contract/services.ts';
import type { SeriesPatternInput } from '../../../../../contract/series/series-pattern.ts';
import { CheckedDates } from '../../../series/dates/checked-dates.tsx';
import { standing } from '../../../series/dates/standing.ts';
import { useChoices } from '../../../series/dates/use-choices.ts';
import { useRhythmWords } from '../../../series/rhythm/use-rhythm-words.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { WishCost } from '../credit/wish-cost.tsx';
import type { Wish } from '../wish.ts';
import { useBookSeries } from './use-book-series.ts';
import { useCheckedDates } from './use-checked-dates.ts';

interface RepeatCheckProps {
  readonly wish: Wish;
  readonly service: ServiceView;
  readonly pattern: SeriesPatternInput;
  readonly onUseCredits: (useCredits: boolean) => void;
  readonly onBack: () => void;
  readonly onBooked: () => void;
}

/** Every date before anything is booked: free or not, what to do about it; then all in one step. */
export function RepeatCheck({ wish, service, pattern, onUseCredits, onBack, onBooked }: RepeatCheckProps) {
  const { t } = useTranslation('series');
  const words = useRhythmWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const choices = useChoices();
  const checked = useCheckedDates(wish, pattern, choices.all);
  const { book, error, isPending } = useBookSeries({
    onBooked,
    onTaken: (dates) => {
      choices.mark(dates);
      checked.refetch();
    },
  });
  useEffect(() => heading.current?.focus(), []);
  const states = (checked.dates ?? []).map((date) => standing(date, choices.of(date.id), choices.gone.has(date.id)));
  const starts = (checked.dates ?? []).filter((_, index) => states[index] !== 'skipped').map(({ startsAt }) => startsAt);
  const wanted = starts.length;
  const settled = wanted > 0 && !states.includes('taken') && !checked.isBehind;
  return (
    <Stack gap="md">
      <div>
        <Title ref={heading} order={2} fz="md" tabIndex={-1}>
          {t('check.title')}
        </Title>
        <Text fz="sm" c="dimmed">
          {t('repeat.told', { rhythm: words(pattern.rhythm), time: formatMinute(pattern.startMinute) })}
        </Text>
      </div>
      <ProblemNotice error={checked.error} />
      {checked.isPending && <WaitingRows count={6} height={36} />}
      {checked.dates && (
        <CheckedDates
          dates={checked.dates}
          choices={choices}
          loading={isPending}
          onOverbook={() => book(wish, pattern, choices.all, true)}
        />
      )}
      <WishCost
        service={service}
        durationMinutes={wish.durationMinutes}
        client={wish.client}
        starts={starts}
        useCredits={wish.useCredits}
        onUseCredits={onUseCredits}
      />
      <ProblemNotice error={error} />
      <Group justify="space-between" gap="xs">
        <Button variant="default" onClick={onBack}>
          {t('check.change')}
        </Button>
        <Button disabled={!settled} loading={isPending} onClick={() => book(wish, pattern, choices.all, false)}>
          {t('book.do', { count: wanted })}
        </Button>
      </Group>
    </Stack>
  );
}
