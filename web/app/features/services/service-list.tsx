import { Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../contract/services.ts';
import { Card } from '../../ui/card.tsx';
import { useRowDrag } from '../../ui/order/use-row-drag.ts';
import classes from './service-list.module.css';
import { ServiceRow } from './service-row.tsx';

import { useServiceOrder } from './use-service-order.ts';

/** The services of a practice in their order, each with its switch. Rows are dragged by their handle, or moved by the buttons. */
export function ServiceList({ services }: { services: readonly ServiceView[] }) {
  const { t } = useTranslation('services');
  const { list, move, said } = useServiceOrder(services);
  const { look, handle } = useRowDrag(move);
  return (
    <Card>
      <ul className={classes.list}>
        {list.map((service, index) => (
          <ServiceRow
            key={service.id}
            service={service}
            place={list.length > 1 ? { index, count: list.length } : undefined}
            look={look(index)}
            handle={handle(index)}
            onMove={move}
          />
        ))}
      </ul>
      {list.length > 1 && (
        <Text fz="sm" c="dimmed">
          {t('order.hint')}
        </Text>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Card>
  );
}
