import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../contract/services.ts';
import { formatPrice } from '../../money/format-price.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { Icon } from '../../ui/icon.tsx';
import { ActiveSwitch } from './active-switch.tsx';
import classes from './service-list.module.css';
import type { RowHandle } from './use-row-drag.ts';

interface ServiceRowProps {
  readonly service: ServiceView;
  /** Left out where there is nothing to put in order. */
  readonly place: { readonly index: number; readonly count: number } | undefined;
  /** How far it is dragged, in pixels; undefined where it lies still. */
  readonly draggedBy: number | undefined;
  /** Where a row that is dragged over this one would come to lie. */
  readonly edge: 'above' | 'below' | undefined;
  readonly handle: RowHandle;
  readonly onMove: (from: number, to: number) => void;
}

/** One service: its words, its switch, its place. */
export function ServiceRow({ service, place, draggedBy, edge, handle, onMove }: ServiceRowProps) {
  const { t } = useTranslation('services');
  const { id, name, kind, durations, prices, visibility, color, active, cycleBound } = service;
  const facts = [
    t(`kind.${kind}`),
    durations.map(describeMinutes).join(', '),
    prices.map(formatPrice).join(', ') || t('free'),
    visibility !== 'public' && t(visibility),
    cycleBound && t('inCycles'),
  ];
  return (
    <li
      className={classes.row}
      data-active={active}
      data-dragged={draggedBy !== undefined || undefined}
      data-edge={edge}
      style={draggedBy === undefined ? undefined : { translate: `0 ${draggedBy}px` }}
    >
      {place && (
        <span className={classes.handle} title={t('order.handle', { name })} aria-hidden="true" {...handle}>
          <Icon name="grip" size={18} />
        </span>
      )}
      <span className={classes.color} style={{ background: color }} aria-hidden="true" />
      <Stack gap={0} flex={1} miw={180}>
        <Link to="/app/services/$serviceId" params={{ serviceId: id }} className={classes.name}>
          {name}
        </Link>
        <Text fz="sm" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
      </Stack>
      <Group gap="md" wrap="nowrap">
        <ActiveSwitch service={service} />
        {place && <MoveButtons name={name} place={place} onMove={onMove} />}
      </Group>
    </li>
  );
}

interface MoveButtonsProps {
  readonly name: string;
  readonly place: { readonly index: number; readonly count: number };
  readonly onMove: (from: number, to: number) => void;
}

/** For the keyboard and for fingers. At the ends a button does nothing, but keeps its place and its focus. */
function MoveButtons({ name, place: { index, count }, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('services');
  const button = (way: 'up' | 'down', to: number) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={44}
      aria-label={t(`order.${way}`, { name })}
      aria-disabled={to < 0 || to >= count}
      className={classes.move}
      onClick={() => onMove(index, to)}
    >
      <Icon name={way} size={18} />
    </ActionIcon>
  );
  return (
    <Group gap={0} wrap="nowrap">
      {button('up', index - 1)}
      {button('down', index + 1)}
    </Group>
  );
}
