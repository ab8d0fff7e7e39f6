import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { QrCode } from './qr-code.tsx';

interface ConfirmSecondStepProps {
  readonly uri: string;
  readonly backupCodes: readonly string[];
  readonly onDone: () => void;
}

/** The secret as a picture and as a word, the backup codes, and the first code as proof that it arrived. */
export function ConfirmSecondStep({ uri, backupCodes, onDone }: ConfirmSecondStepProps) {
  const { t } = useTranslation('settings');
  const form = useForm({ initialValues: { code: '' } });
  const confirm = useMutation(queries.account.confirmTotp.mutationOptions({ onSuccess: onDone }));
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <Stack gap="lg">
      <Group align="flex-start" gap="xl">
        <Stack gap="xs">
          <Text fw={600}>{t('totp.scan')}</Text>
          <QrCode text={uri} label={t('totp.qr')} />
        </Stack>
        <Stack gap="xs" flex={1} miw={220}>
          <Text fw={600}>{t('totp.manual')}</Text>
          <Code data-testid="totp-secret" style={{ overflowWrap: 'anywhere' }}>
            {secret}
          </Code>
          <Text fw={600} mt="sm">
            {t('totp.codes')}
          </Text>
          <Text fz="sm" c="dimmed">
            {t('totp.codesHint')}
          </Text>
          <Code block>{backupCodes.join('\n')}</Code>
        </Stack>
      </Group>
      <form onSubmit={form.onSubmit(({ code }) => confirm.mutate({ code: code.replaceAll(' ', '') }))}>
        <Stack gap="md" maw={360}>
          <TextInput
            label={t('totp.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            withAsterisk={false}
            {...form.getInputProps('code')}
          />
          <ProblemNotice error={confirm.error} />
          <Group>
            <Button type="submit" loading={confirm.isPending}>
              {t('totp.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
