import { Divider, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { InvitationLine } from './invitation-line.tsx';

/** Invitations that nobody has accepted yet. */
export function Invitations({ action }: { action: ReactNode }) {
  const { t } = useTranslation('users');
  const invitations = useQuery(queries.invitations.list.queryOptions());
  return (
    <Loaded query={invitations}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState title={t('invitations.none')} action={action}>
            {t('invitations.noneHint')}
          </EmptyState>
        ) : (
          <Card title={t('invitations.title')} hint={t('invitations.hint')} action={action}>
            <Stack gap="md">
              {list.map((invitation, index) => (
                <Stack key={invitation.id} gap="md">
                  {index > 0 && <Divider />}
                  <InvitationLine invitation={invitation} />
                </Stack>
              ))}
            </Stack>
          </Card>
        )
      }
    </Loaded>
  );
}
