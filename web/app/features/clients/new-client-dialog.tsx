import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { useCoach } from '../../session/use-coach.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDone } from '../../ui/show-done.ts';

/** Adds somebody before their first session. */
export function NewClientDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['clients', 'app']);
  const coach = useCoach();
  const form = useForm({ initialValues: { name: '', email: '', phone: '' } });
  const create = useMutation(
    queries.clients.create.mutationOptions({
      onError: (error) => form.setErrors(fieldErrors(error)),
      onSuccess: async ({ name }) => {
        onClose();
        showDone(t('clients:created', { name }));
        await queryClient.invalidateQueries({ queryKey: queries.clients.key() });
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('clients:add')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <form
        onSubmit={form.onSubmit(({ name, email, phone }) => create.mutate({ coachId: coach.id, name, email, ...(phone && { phone }) }))}
      >
        <Stack gap="md">
          <TextInput
            label={t('clients:name')}
            required
            withAsterisk={false}
            maxLength={120}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput label={t('clients:email')} type="email" required withAsterisk={false} {...form.getInputProps('email')} />
          <TextInput label={`${t('clients:phone')} (${t('app:optional')})`} type="tel" {...form.getInputProps('phone')} />
          <ProblemNotice error={create.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('clients:create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
