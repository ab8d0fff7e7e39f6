import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '../../../../contract/clients.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import classes from './client-list.module.css';

/** Clients in a table; on a phone each becomes a small card. */
export function ClientList({ clients }: { clients: readonly ClientView[] }) {
  const { t } = useTranslation('clients');
  const { timeZone } = useCoach();
  return (
    <Table className={classes.table} verticalSpacing="sm" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('name')}</Table.Th>
          <Table.Th>{t('email')}</Table.Th>
          <Table.Th>{t('phone')}</Table.Th>
          <Table.Th ta="right">{t('bookings')}</Table.Th>
          <Table.Th>{t('next')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {clients.map((client) => (
          <Table.Tr key={client.id}>
            <Table.Td fw={600}>{client.name}</Table.Td>
            <Table.Td className={classes.mail}>
              <Anchor href={`mailto:${client.email}`} fz="sm">
                {client.email}
              </Anchor>
            </Table.Td>
            <Table.Td>{client.phone}</Table.Td>
            <Table.Td ta="right" data-label={t('bookings')}>
              {client.bookingCount}
            </Table.Td>
            <Table.Td data-label={t('next')}>
              {client.nextStartsAt ? (
                formatInstant(client.nextStartsAt, timeZone)
              ) : (
                <Text span c="dimmed" fz="sm">
                  {t('noNext')}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
