import { Alert, Button, Code, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { fieldErrors } from '../../../ui/field-errors.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';

const COLORS = { sent: 'evergreen', kept: 'gray', failed: 'red' } as const;

/** Sends a mail at once, and shows what the mail server said. */
export function TestMail({ to, onClose }: { to: string; onClose: () => void }) {
  const { t } = useTranslation('system');
  const form = useForm({ initialValues: { to } });
  const test = useMutation(
    queries.system.testMail.mutationOptions({
      onError: (error) => form.setErrors(fieldErrors(error)),
      onSettled: () => queryClient.invalidateQueries({ queryKey: queries.system.key() }),
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('test.title')} closeButtonProps={{ 'aria-label': t('test.close') }} centered>
      <form onSubmit={form.onSubmit((values) => test.mutate(values))}>
        <Stack gap="md">
          <Text fz="sm" c="dimmed">
            {t('test.hint')}
          </Text>
          <TextInput label={t('test.to')} type="email" required withAsterisk={false} data-autofocus {...form.getInputProps('to')} />
          <ProblemNotice error={test.error} />
          {test.data && !test.isPending && (
            <Alert variant="light" color={COLORS[test.data.outcome]} role="status">
              <Text fz="sm">{t(`test.${test.data.outcome}`)}</Text>
              {test.data.error !== null && (
                <Code block mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {test.data.error}
                </Code>
              )}
            </Alert>
          )}
          <Group gap="xs">
            <Button type="submit" loading={test.isPending}>
              {t(test.data ? 'test.again' : 'test.do')}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {t('test.close')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
