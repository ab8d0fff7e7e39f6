import { Anchor, Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../../contract/users.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { Tag } from '../../ui/tag.tsx';
import { RoleTag } from './role-tag.tsx';
import { UserMenu } from './user-menu.tsx';
import classes from './user-table.module.css';

interface UserTableProps {
  readonly users: readonly UserView[];
  readonly ownId: string;
}

/** Everybody with an account: a table at a desk, a sheet for each on a phone. */
export function UserTable({ users, ownId }: UserTableProps) {
  const { t } = useTranslation('users');
  const { timeZone } = useCoach();
  return (
    <Table className={classes.table} verticalSpacing="xs" aria-label={t('title')}>
      <Table.Thead>
        <Table.Tr>
          {(['name', 'role', 'practice', 'totp', 'seen', 'state', 'actions'] as const).map((column) => (
            <Table.Th key={column}>{t(column)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {users.map((user) => (
          <Table.Tr key={user.id}>
            <Table.Td className={classes.who}>
              <div>
                <Text fw={600} fz="sm" component="span">
                  {user.name}
                </Text>{' '}
                {user.id === ownId && (
                  <Badge size="sm" variant="light" tt="none">
                    {t('you')}
                  </Badge>
                )}
                <Text fz="sm" c="dimmed">
                  {user.email}
                </Text>
              </div>
            </Table.Td>
            <Table.Td data-label={t('role')}>
              <RoleTag role={user.role} />
            </Table.Td>
            <Table.Td data-label={t('practice')}>
              {user.coach ? (
                <Anchor href={`/${user.coach.slug}`} target="_blank" rel="noreferrer" fz="sm">
                  {user.coach.name}
                </Anchor>
              ) : (
                <Text fz="sm" c="dimmed">
                  {t('noPractice')}
                </Text>
              )}
            </Table.Td>
            <Table.Td data-label={t('totp')}>
              <Text fz="sm">{t(user.totpEnabled ? 'on' : 'off')}</Text>
            </Table.Td>
            <Table.Td data-label={t('seen')}>
              <Text fz="sm">{user.lastSeenAt ? formatInstant(user.lastSeenAt, timeZone) : t('never')}</Text>
            </Table.Td>
            <Table.Td data-label={t('state')}>
              {user.disabled ? <Tag color="red">{t('disabled')}</Tag> : <Text fz="sm">{t('enabled')}</Text>}
            </Table.Td>
            <Table.Td className={classes.do}>
              <UserMenu user={user} isOwn={user.id === ownId} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
