import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Door } from './door.tsx';

interface SignInFormProps {
  readonly email: string;
  readonly onNext: (next: 'done' | 'totp') => void;
  readonly onLinkInstead: (email: string) => void;
}

/** Mail address and password. */
export function SignInForm({ email, onNext, onLinkInstead }: SignInFormProps) {
  const { t } = useTranslation('door');
  const form = useForm({ initialValues: { email, password: '' } });
  const signIn = useMutation(queries.session.withPassword.mutationOptions({ onSuccess: ({ next }) => onNext(next) }));
  return (
    <Door title={t('signIn.title')}>
      <form onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
        <Stack gap="md">
          <ProblemNotice error={signIn.error} />
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            autoFocus
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('signIn.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            {...form.getInputProps('password')}
          />
          <Button type="submit" fullWidth loading={signIn.isPending}>
            {t('signIn.do')}
          </Button>
          <Button variant="subtle" fullWidth onClick={() => onLinkInstead(form.values.email)}>
            {t('signIn.linkInstead')}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
