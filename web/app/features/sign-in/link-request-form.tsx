import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Door } from './door.tsx';

/** Asks for a link by mail; the answer is the same whether the address is known or not. */
export function LinkRequestForm({ email, onPasswordInstead }: { email: string; onPasswordInstead: (email: string) => void }) {
  const { t } = useTranslation('door');
  const form = useForm({ initialValues: { email } });
  const request = useMutation(queries.session.requestLink.mutationOptions());
  if (request.isSuccess)
    return (
      <Door title={t('signIn.linkSent')} hint={t('signIn.linkSentHint', { email: request.variables.email })}>
        {null}
      </Door>
    );
  return (
    <Door title={t('signIn.title')} hint={t('signIn.linkHint')}>
      <form onSubmit={form.onSubmit((values) => request.mutate(values))}>
        <Stack gap="md">
          <ProblemNotice error={request.error} />
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            autoFocus
            {...form.getInputProps('email')}
          />
          <Button type="submit" fullWidth loading={request.isPending}>
            {t('signIn.sendLink')}
          </Button>
          <Button variant="subtle" fullWidth onClick={() => onPasswordInstead(form.values.email)}>
            {t('signIn.passwordInstead')}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
