import { Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../contract/services.ts';
import { formatPrice } from '../../money/format-price.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { Card } from '../../ui/card.tsx';
import { ActiveSwitch } from './active-switch.tsx';
import classes from './service-list.module.css';

/** The services of a practice, each with its switch. */
export function ServiceList({ services }: { services: readonly ServiceView[] }) {
  const { t } = useTranslation('services');
  return (
    <Card>
      <ul className={classes.list}>
        {services.map((service) => (
          <li key={service.id} className={classes.row} data-active={service.active}>
            <span className={classes.color} style={{ background: service.color }} aria-hidden="true" />
            <Stack gap={0} flex={1} miw={180}>
              <Link to="/app/services/$serviceId" params={{ serviceId: service.id }} className={classes.name}>
                {service.name}
              </Link>
              <Text fz="sm" c="dimmed">
                {[
                  t(`kind.${service.kind}`),
                  service.durations.map(describeMinutes).join(', '),
                  service.prices.map(formatPrice).join(', ') || t('free'),
                  service.visibility === 'private' && t('private'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </Stack>
            <Group>
              <ActiveSwitch service={service} />
            </Group>
          </li>
        ))}
      </ul>
    </Card>
  );
}
