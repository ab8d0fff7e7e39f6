import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDone } from '../../ui/show-done.ts';
import { refreshUsers } from './refresh-users.ts';

const ROLES = ['coach', 'owner'] as const;

/** Invites somebody by mail to open a practice here. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['users', 'app']);
  const form = useForm<{ name: string; email: string; role: (typeof ROLES)[number] }>({
    initialValues: { name: '', email: '', role: 'coach' },
  });
  const invite = useMutation(
    queries.invitations.create.mutationOptions({
      onError: (error) => form.setErrors(fieldErrors(error)),
      onSuccess: async ({ name }) => {
        showDone(t('users:invite.done', { name }));
        onClose();
        await refreshUsers();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('users:invite.title')} closeButtonProps={{ 'aria-label': t('app:close') }} centered>
      <form onSubmit={form.onSubmit((values) => invite.mutate(values))}>
        <Stack gap="md">
          <Text fz="sm" c="dimmed">
            {t('users:invite.hint')}
          </Text>
          <TextInput
            label={t('users:invite.name')}
            required
            withAsterisk={false}
            maxLength={80}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput label={t('users:invite.email')} type="email" required withAsterisk={false} {...form.getInputProps('email')} />
          <Radio.Group label={t('users:invite.role')} {...form.getInputProps('role')}>
            <Stack gap="xs" mt={6}>
              {ROLES.map((role) => (
                <Radio key={role} value={role} label={t(`users:invite.${role}`)} description={t(`users:invite.${role}Hint`)} />
              ))}
            </Stack>
          </Radio.Group>
          <ProblemNotice error={invite.error} />
          <Group gap="xs">
            <Button type="submit" loading={invite.isPending}>
              {t('users:invite.do')}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {t('app:cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
