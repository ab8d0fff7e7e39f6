import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

interface PasswordFormProps {
  readonly label: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onPassword: (password: string) => void;
}

/** Asks for the password once more before something that matters. */
export function PasswordForm({ label, error, isPending, onPassword }: PasswordFormProps) {
  const { t } = useTranslation('settings');
  const form = useForm({ initialValues: { password: '' } });
  return (
    <form onSubmit={form.onSubmit(({ password }) => onPassword(password))}>
      <Stack gap="md" maw={360}>
        <PasswordInput
          label={t('totp.password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          autoFocus
          {...form.getInputProps('password')}
        />
        <ProblemNotice error={error} />
        <Group>
          <Button type="submit" loading={isPending}>
            {label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
