import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../../../contract/clients.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { refreshClients } from '../refresh-clients.ts';

interface EraseDialogProps {
  readonly client: ClientProfile;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Erases somebody for good, once their name was typed. Says before what goes and what stays. */
export function EraseDialog({ client, onClose, onErased }: EraseDialogProps) {
  const { t } = useTranslation(['clients', 'app']);
  const { id: coachId } = useCoach();
  const [typed, setTyped] = useState('');
  const erase = useMutation(
    queries.clients.erase.mutationOptions({
      onSuccess: async () => {
        showDone(t('clients:erase.done'));
        onErased();
        await refreshClients();
      },
    }),
  );
  const ahead = client.upcoming.length;
  const sure = plain(typed) === plain(client.name);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('clients:erase.title', { name: client.name })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) erase.mutate({ coachId, clientId: client.id, version: client.version });
        }}
      >
        <Stack gap="md">
          <div>
            <Text fw={600}>{t('clients:erase.goes')}</Text>
            <Text fz="sm">{t('clients:erase.goesWhat')}</Text>
          </div>
          <div>
            <Text fw={600}>{t('clients:erase.stays')}</Text>
            <Text fz="sm">{t('clients:erase.staysWhat', { count: client.bookingCount })}</Text>
          </div>
          {ahead > 0 ? (
            <Text role="alert">{t('clients:erase.upcoming', { count: ahead })}</Text>
          ) : (
            <>
              <Text fz="sm" c="dimmed">
                {t('clients:erase.first')}
              </Text>
              <TextInput
                label={t('clients:erase.type', { name: client.name })}
                autoComplete="off"
                data-autofocus
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            </>
          )}
          <ProblemNotice error={erase.error} onReload={() => void refreshClients().then(erase.reset)} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" color="red" disabled={!sure || ahead > 0} loading={erase.isPending}>
              {t('clients:erase.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
