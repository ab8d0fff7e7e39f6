import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckInStatus } from '../../../../../contract/packages/check-in.ts';
import { addMonths } from '../../../../../core/time/add-months.ts';
import { formatLastDay } from '../../../packages/format-last-day.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatDate } from '../../../time/format-date.ts';
import { todayIn } from '../../../time/today-in.ts';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useGrant } from './use-grant.ts';

interface CheckInCardProps {
  readonly client: { readonly id: string; readonly name: string };
  /** Of this month. */
  readonly current: CheckInStatus;
}

/** As far ahead as anybody plans. */
const MONTHS_AHEAD = 12;
const MOST_GRANTED = 31;

/** Whether a client still has a free check-in: this month, or another that is to come; and one more, where the coach wants it. */
export function CheckInCard({ client, current }: CheckInCardProps) {
  const { t } = useTranslation('packages');
  const { id: coachId, timeZone } = useCoach();
  const [ahead, setAhead] = useState(0);
  const { grant, isPending } = useGrant(client);
  const month = addMonths(current.month, ahead);
  const other = useQuery({
    ...queries.checkIns.show.queryOptions({ input: { coachId, clientId: client.id, day: month }, enabled: ahead > 0 }),
    placeholderData: keepPreviousData,
  });
  const status = ahead === 0 ? current : (other.data ?? { ...current, month });
  const { available, used, granted, resetsOn } = status;
  const isOld = ahead > 0 && other.data?.month !== month;
  return (
    <Card
      title={t('checkIn.title')}
      action={
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('checkIn.before')}
            disabled={ahead === 0}
            onClick={() => setAhead(ahead - 1)}
          >
            <Icon name="left" size={16} />
          </ActionIcon>
          <Text fz="sm" aria-live="polite" ta="center" miw="8rem">
            {formatDate(month, 'month')}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('checkIn.after')}
            disabled={ahead === MONTHS_AHEAD}
            onClick={() => setAhead(ahead + 1)}
          >
            <Icon name="right" size={16} />
          </ActionIcon>
        </Group>
      }
    >
      <Stack gap="xs" align="flex-start" opacity={isOld ? 0.6 : 1} aria-busy={isOld}>
        {available > 0 ? (
          <Tag color="green" icon="check" long>
            {t('checkIn.available', { count: available })}
          </Tag>
        ) : (
          <Tag color="grey" long>
            {t('checkIn.usedUp', { date: formatLastDay(resetsOn, todayIn(timeZone)) })}
          </Tag>
        )}
        {granted > 0 && (
          <Text fz="sm" c="dimmed">
            {t('checkIn.of', { used, free: 1 + granted })} · {t('checkIn.granted', { count: granted })}
          </Text>
        )}
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            loading={isPending}
            disabled={isOld || granted >= MOST_GRANTED}
            onClick={() => grant(status, 1)}
          >
            {t('checkIn.grant')}
          </Button>
          {granted > 0 && available > 0 && (
            <Button size="compact-sm" variant="subtle" color="gray" disabled={isPending || isOld} onClick={() => grant(status, -1)}>
              {t('checkIn.take')}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  );
}
