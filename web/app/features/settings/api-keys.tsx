import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ApiKeyRow } from './api-key-row.tsx';
import { NewKey } from './new-key.tsx';

/** Keys for the coach's own programs. */
export function ApiKeys() {
  const { t } = useTranslation('settings');
  const coach = useCoach();
  const form = useForm({ initialValues: { name: '' } });
  const keys = useQuery(queries.apiKeys.list.queryOptions({ input: { coachId: coach.id } }));
  const create = useMutation(
    queries.apiKeys.create.mutationOptions({
      onSuccess: async () => {
        form.reset();
        await queryClient.invalidateQueries({ queryKey: queries.apiKeys.key() });
      },
    }),
  );
  const docs = (
    <Anchor href="/api/docs" target="_blank" rel="noreferrer" fz="sm">
      {t('keys.docs')}
    </Anchor>
  );
  return (
    <Card title={t('keys.title')} hint={t('keys.hint')} action={docs}>
      <Loaded query={keys}>
        {(list) => (
          <Stack gap="md">
            {list.length === 0 && <Text c="dimmed">{t('keys.none')}</Text>}
            {list.map((key) => (
              <ApiKeyRow key={key.id} apiKey={key} />
            ))}
          </Stack>
        )}
      </Loaded>
      {create.data ? (
        <NewKey value={create.data.key} onDone={create.reset} />
      ) : (
        <form onSubmit={form.onSubmit(({ name }) => create.mutate({ coachId: coach.id, name }))}>
          <Group align="flex-end" gap="xs">
            <TextInput
              label={t('keys.name')}
              required
              withAsterisk={false}
              maxLength={60}
              flex={1}
              maw={320}
              {...form.getInputProps('name')}
            />
            <Button type="submit" variant="default" loading={create.isPending}>
              {t('keys.create')}
            </Button>
          </Group>
        </form>
      )}
      <ProblemNotice error={create.error} />
    </Card>
  );
}
