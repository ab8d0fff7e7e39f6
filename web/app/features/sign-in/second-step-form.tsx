import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Door } from './door.tsx';

/** The code of the authenticator app, or a backup code. */
export function SecondStepForm({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation('door');
  const form = useForm({ initialValues: { code: '' } });
  const confirm = useMutation(queries.session.withTotp.mutationOptions({ onSuccess: onDone }));
  return (
    <Door title={t('totp.title')} hint={t('totp.hint')}>
      <form onSubmit={form.onSubmit(({ code }) => confirm.mutate({ code: code.replaceAll(' ', '') }))}>
        <Stack gap="md">
          <ProblemNotice error={confirm.error} />
          <TextInput
            label={t('totp.code')}
            autoComplete="one-time-code"
            inputMode="numeric"
            required
            withAsterisk={false}
            autoFocus
            {...form.getInputProps('code')}
          />
          <Button type="submit" fullWidth loading={confirm.isPending}>
            {t('totp.do')}
          </Button>
          <Button variant="subtle" fullWidth onClick={onBack}>
            {t('totp.back')}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
