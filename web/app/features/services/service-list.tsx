import { Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../contract/services.ts';
import { Card } from '../../ui/card.tsx';
import classes from './service-list.module.css';
import { ServiceRow } from './service-row.tsx';
import { useRowDrag } from './use-row-drag.ts';
import { useServiceOrder } from './use-service-order.ts';

/** The services of a practice in their order, each with its switch. Rows are dragged by their handle, or moved by the buttons. */
export function ServiceList({ services }: { services: readonly ServiceView[] }) {
  const { t } = useTranslation('services');
  const { list, move, said } = useServiceOrder(services);
  const { drag, handle } = useRowDrag(move);
  const edgeOf = (index: number) => {
    if (!drag || drag.over !== index || drag.from === index) return undefined;
    return drag.from < index ? 'below' : 'above';
  };
  return (
    <Card>
      <ul className={classes.list}>
        {list.map((service, index) => (
          <ServiceRow
            key={service.id}
            service={service}
            place={list.length > 1 ? { index, count: list.length } : undefined}
            draggedBy={drag?.from === index ? drag.by : undefined}
            edge={edgeOf(index)}
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
