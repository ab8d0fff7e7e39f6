import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../problem-of.ts';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDone } from '../../ui/show-done.ts';

interface NewPasswordFormProps {
  /** Unseen: for the password manager to know whose password it is. */
  readonly email: string;
  readonly onClose: () => void;
}

/** The current password and the one to come. */
export function NewPasswordForm({ email, onClose }: NewPasswordFormProps) {
  const { t } = useTranslation('settings');
  const form = useForm({ initialValues: { currentPassword: '', newPassword: '' } });
  const change = useMutation(
    queries.account.changePassword.mutationOptions({
      onSuccess: async () => {
        onClose();
        showDone(t('password.saved'));
        await queryClient.invalidateQueries({ queryKey: queries.account.key() });
      },
      onError: (error) => {
        if (problemOf(error)?.code === 'wrong_credentials') form.setFieldError('currentPassword', t('password.wrong'));
      },
    }),
  );
  const wrong = problemOf(change.error)?.code === 'wrong_credentials';
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <Stack gap="md" maw={360}>
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          autoFocus
          maxLength={200}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t('password.next')}
          description={t('password.nextHint')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          minLength={10}
          maxLength={200}
          {...form.getInputProps('newPassword')}
        />
        {!wrong && <ProblemNotice error={change.error} />}
        <Group gap="xs">
          <Button type="submit" loading={change.isPending}>
            {t('password.save')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('password.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
