import { Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../contract/services.ts';
import { formatPrice } from '../../money/format-price.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { Icon } from '../../ui/icon.tsx';
import { MoveButtons } from '../../ui/order/move-buttons.tsx';
import order from '../../ui/order/order-row.module.css';
import type { RowHandle, RowLook } from '../../ui/order/use-row-drag.ts';
import { ActiveSwitch } from './active-switch.tsx';
import classes from './service-list.module.css';

interface ServiceRowProps {
  readonly service: ServiceView;
  /** Left out where there is nothing to put in order. */
  readonly place: { readonly index: number; readonly count: number } | undefined;
  readonly look: RowLook;
  readonly handle: RowHandle;
  readonly onMove: (from: number, to: number) => void;
}

/** One service: its words, its switch, its place. */
export function ServiceRow({ service, place, look, handle, onMove }: ServiceRowProps) {
  const { t } = useTranslation('services');
  const { id, name, kind, durations, prices, visibility, color, active, cycleBound, credits } = service;
  const facts = [
    t(`kind.${kind}`),
    durations.map(describeMinutes).join(', '),
    prices.map(formatPrice).join(', ') || t('free'),
    credits > 0 && t('credits.count', { count: credits }),
    visibility !== 'public' && t(visibility),
    cycleBound && t('inCycles'),
  ];
  return (
    <li className={`${classes.row} ${order.row}`} data-active={active} {...look}>
      {place && (
        <span className={order.handle} title={t('order.handle', { name })} aria-hidden="true" {...handle}>
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
        {place && <MoveButtons labels={{ up: t('order.up', { name }), down: t('order.down', { name }) }} place={place} onMove={onMove} />}
      </Group>
    </li>
  );
}
