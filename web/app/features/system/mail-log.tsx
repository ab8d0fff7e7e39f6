import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';

/** The latest mails and what became of them. */
export function MailLog() {
  const { t } = useTranslation('system');
  const mails = useQuery(queries.system.mails.queryOptions({ input: { limit: 100 } }));
  return (
    <Card title={t('mails.title')} hint={t('mails.hint')}>
      <Loaded query={mails}>
        {({ mails: list }) =>
          list.length === 0 ? (
            <Text c="dimmed">{t('mails.none')}</Text>
          ) : (
            <Table.ScrollContainer
              minWidth={560}
              scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('mails.title') } }}
            >
              <Table verticalSpacing="xs">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('mails.when')}</Table.Th>
                    <Table.Th>{t('mails.to')}</Table.Th>
                    <Table.Th>{t('mails.subject')}</Table.Th>
                    <Table.Th>{t('mails.state')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {list.map((mail) => (
                    <Table.Tr key={mail.id}>
                      <Table.Td>{formatInstant(mail.createdAt)}</Table.Td>
                      <Table.Td>{mail.recipient}</Table.Td>
                      <Table.Td>{mail.subject}</Table.Td>
                      <Table.Td>
                        {t(`state.${mail.state}`)}
                        {mail.lastError && (
                          <Text fz="xs" c="dimmed">
                            {mail.lastError}
                          </Text>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Loaded>
    </Card>
  );
}
