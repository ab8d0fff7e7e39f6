import { Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardView, Lane, PlacementView, TargetsView } from '../../../../../contract/cycles/placements.ts';
import { queries } from '../../../queries.ts';
import { formatDate } from '../../../time/format-date.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import type { BoardAddress } from '../data/board-address.ts';
import { describeWhen } from '../words/describe-chip.ts';
import { KeyList } from '../../../ui/key/key-list.tsx';
import { DayStarts } from './day-starts.tsx';
import { firstDate } from './first-date.ts';
import { PickDays } from './pick-days.tsx';
import type { FreeStart } from './starts-of-week.ts';
import classes from './pick.module.css';

interface PickDialogProps {
  readonly address: BoardAddress;
  readonly cycle: BoardView['cycle'];
  readonly lane: Lane;
  /** What is moved; without it one more visit is added. */
  readonly placement?: PlacementView | undefined;
  readonly week?: string | undefined;
  readonly onPick: (start: FreeStart) => void;
  readonly onClose: () => void;
}

function Days({ targets, cycle, lane, placement, week, onPick }: PickDialogProps & { targets: TargetsView }) {
  const { t } = useTranslation('board');
  const [date, setDate] = useState(() => firstDate({ targets, lane, placement, week, firstDate: cycle.firstDate }));
  if (targets.days.every(({ starts }) => starts.length === 0)) return <Text>{t('pick.noneAll')}</Text>;
  const starts = targets.days.find((day) => day.date === date)?.starts ?? [];
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="lg">
      <Stack gap="xs">
        <PickDays date={date} ownDate={placement?.date ?? placement?.dueOn ?? null} targets={targets} cycle={cycle} onDate={setDate} />
        <KeyList className={classes.key} aria-hidden="true">
          <li>
            <span className={classes.swatch} data-light="fits" />
            {t('pick.fitsKey')}
          </li>
          <li>
            <span className={classes.swatch} />
            {t('pick.freeKey')}
          </li>
        </KeyList>
      </Stack>
      <Stack gap="xs" role="group" aria-label={t('pick.timesOn', { date: formatDate(date, 'long') })}>
        <Text fw={600}>{formatDate(date)}</Text>
        {starts.length === 0 && <Text c="dimmed">{t('pick.noneDay')}</Text>}
        <DayStarts starts={starts.map((start) => ({ date, ...start }))} onPick={onPick} />
      </Stack>
    </SimpleGrid>
  );
}

/** All free times of a regular in the cycle, by day: the way to move, place or add a visit without dragging. */
export function PickDialog(props: PickDialogProps) {
  const { t } = useTranslation('board');
  const isSmall = useMediaQuery('(max-width: 36em)', undefined, { getInitialValueInEffect: false });
  const { address, lane, placement, onClose } = props;
  const targets = useQuery({
    ...queries.placements.targets.queryOptions({
      input: { ...address, regularId: lane.regularId, ...(placement && { placementId: placement.id }) },
    }),
    staleTime: 0,
    gcTime: 0,
  });
  const title = placement
    ? t(placement.date === null ? 'pick.place' : 'pick.move', { name: lane.clientName, when: describeWhen(placement, t) })
    : t('pick.add', { name: lane.clientName });
  return (
    <Modal opened onClose={onClose} size="xl" fullScreen={isSmall} centered title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="md" mih="20rem">
        <Text fz="sm" c="dimmed">
          {t('pick.hint')}
        </Text>
        <Loaded query={targets}>{(found) => <Days {...props} targets={found} />}</Loaded>
      </Stack>
    </Modal>
  );
}
