import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../../../contract/clients.ts';
import { describeProblem } from '../../../problem/describe-problem.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { refreshClients } from '../refresh-clients.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { clientErrors } from './client-errors.ts';
import { ClientFields } from './client-fields.tsx';
import { ClientTrouble } from './client-trouble.tsx';
import { clientValues } from './client-values.ts';
import { combineChanges } from './combine-changes.ts';

interface EditClientDialogProps {
  readonly client: ClientProfile;
  readonly onClose: () => void;
}

/**
 * Edits a record. It works on the record as it was when the dialog opened, whatever arrives behind it; where somebody else saved in between, what
 * was typed stays, and the newer record can be loaded or taken in.
 */
export function EditClientDialog({ client, onClose }: EditClientDialogProps) {
  const { t } = useTranslation('clients');
  const { t: app } = useTranslation('app');
  const { id: coachId } = useCoach();
  const one = { coachId, clientId: client.id };
  const [base, setBase] = useState(client);
  const [resolved, setResolved] = useState<'combined' | 'loaded'>();
  const form = useForm({ initialValues: clientValues(client) });
  const update = useMutation(
    queries.clients.update.mutationOptions({
      onError: (error) => form.setErrors(clientErrors(t, error)),
      onSuccess: async ({ name }) => {
        onClose();
        showDone(t('edit.saved', { name }));
        await refreshClients();
      },
    }),
  );
  const load = useMutation({
    mutationFn: (_: 'combined' | 'loaded') => queryClient.fetchQuery(queries.clients.show.queryOptions({ input: one, staleTime: 0 })),
    onSuccess: (newer, how) => {
      const values = clientValues(newer);
      form.setValues(how === 'loaded' ? values : combineChanges(clientValues(base), form.values, values));
      form.clearErrors();
      setBase(newer);
      setResolved(how);
      update.reset();
    },
  });
  const problem = update.error && describeProblem(update.error);
  return (
    <Modal
      opened
      onClose={onClose}
      // What was typed is not lost by a slip of the finger.
      closeOnClickOutside={false}
      size="lg"
      title={t('edit.title', { name: client.name })}
      closeButtonProps={{ 'aria-label': app('close') }}
    >
      <form
        onSubmit={form.onSubmit((values) => {
          setResolved(undefined);
          update.mutate({ ...one, ...values, version: base.version });
        })}
      >
        <Stack gap="lg">
          <ClientFields form={form} />
          {problem?.code === 'changed_meanwhile' ? (
            <ChangedNotice problem={problem} loading={load.isPending} onLoad={load.mutate} />
          ) : (
            <ClientTrouble error={update.error} />
          )}
          <ProblemNotice error={load.error} />
          {resolved && (
            <Text fz="sm" role="status">
              {t(`edit.changed.${resolved}`)}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
            <Button type="submit" loading={update.isPending}>
              {app('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
