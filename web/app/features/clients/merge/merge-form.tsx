import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../../../contract/clients.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { refreshClients } from '../refresh-clients.ts';
import { MergeChoice } from './merge-choice.tsx';
import type { MergeChoices } from './merge-fields.ts';
import { mergeQuestions } from './merge-questions.ts';
import { mergedValues } from './merged-values.ts';

interface MergeFormProps {
  readonly client: ClientProfile;
  readonly other: ClientProfile;
  readonly onBack: () => void;
  readonly onMerged: () => void;
}

/** Both records side by side: what they agree on is left out, of the rest one side is chosen. */
export function MergeForm({ client, other, onBack, onMerged }: MergeFormProps) {
  const { t } = useTranslation('clients');
  const { id: coachId } = useCoach();
  const [choices, setChoices] = useState<MergeChoices>({});
  const merge = useMutation(
    queries.clients.merge.mutationOptions({
      onSuccess: async ({ name }) => {
        onMerged();
        showDone(t('merge.done', { name }));
        await refreshClients();
      },
    }),
  );
  const questions = mergeQuestions(client, other);
  const merged = mergedValues(client, other, choices);
  const count = other.bookingCount;
  const send = () =>
    merge.mutate({ coachId, clientId: client.id, version: client.version, otherId: other.id, otherVersion: other.version, ...merged });
  return (
    <Stack gap="md">
      <div>
        <Title order={3} fz="md">
          {t('merge.choose')}
        </Title>
        <Text fz="sm" c="dimmed">
          {t(questions.length > 0 ? 'merge.chooseHint' : 'merge.agree')}
        </Text>
      </div>
      {questions.map(({ field, sides, usual }) => (
        <MergeChoice
          key={field}
          field={field}
          sides={sides}
          client={client}
          other={other}
          value={choices[field] ?? usual}
          onChange={(side) => setChoices({ ...choices, [field]: side })}
        />
      ))}
      <Alert color="gray" variant="light">
        <Text fz="sm">{t('merge.moves', { count })}</Text>
        {other.email !== client.email && (
          <Text fz="sm">{t('merge.keepsAddress', { email: merged.email === client.email ? other.email : client.email })}</Text>
        )}
        <Text fz="sm">{t('merge.final')}</Text>
      </Alert>
      <ProblemNotice error={merge.error} onReload={() => void refreshClients().then(merge.reset)} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onBack}>
          {t('merge.back')}
        </Button>
        <Button loading={merge.isPending} onClick={send}>
          {t('merge.do', { count })}
        </Button>
      </Group>
    </Stack>
  );
}
