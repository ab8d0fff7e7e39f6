import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SendPreview } from '../../../../../contract/cycles/placements.ts';
import classes from './send.module.css';

/** One client of a preview: a first mail, or what changed since the last. */
export function SendLine({ client }: { client: SendPreview['clients'][number] }) {
  const { t } = useTranslation('cycles');
  const { first, added, moved, withdrawn, dates } = client;
  const inAll = t('send.dates', { count: dates });
  const changes = [
    added > 0 && t('send.added', { count: added }),
    moved > 0 && t('send.moved', { count: moved }),
    withdrawn > 0 && t('send.withdrawn', { count: withdrawn }),
  ].filter((change) => change !== false);
  return (
    <li className={classes.line}>
      <span className={classes.client}>{client.clientName}</span>
      <Text span fz="sm" c="dimmed" className={classes.what}>
        {first ? t('send.first', { dates: inAll }) : `${changes.join(', ')} · ${t('send.inAll', { dates: inAll })}`}
      </Text>
    </li>
  );
}
