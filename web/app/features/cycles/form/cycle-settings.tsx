import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { refreshCycles } from '../../../cycles/refresh-cycles.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Card } from '../../../ui/card.tsx';
import { SaveTrouble } from '../../../ui/save-trouble.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { BoundServices } from './bound-services.tsx';
import { MomentFields } from './moment-fields.tsx';
import { PlacingFields } from './placing-fields.tsx';
import { SeasonFields } from './season-fields.tsx';
import { useCycleWords } from './use-cycle-words.ts';
import { useSaveCycle } from './use-save-cycle.ts';

interface CycleSettingsProps {
  readonly cycle: CycleView;
  readonly onRemoved: () => void;
}

/** Everything a coach decides about a cycle. */
export function CycleSettings({ cycle, onRemoved }: CycleSettingsProps) {
  const { t } = useTranslation(['cycles', 'app']);
  const { id: coachId } = useCoach();
  const nameOf = useCycleWords();
  const { edit, save, send } = useSaveCycle(cycle);
  const { form } = edit;
  const remove = useMutation(
    queries.cycles.remove.mutationOptions({
      onError: showProblem,
      onSuccess: async () => {
        showDone(t('cycles:form.removed', { name: cycle.name }));
        onRemoved();
        await refreshCycles();
      },
    }),
  );
  const ask = () =>
    modals.openConfirmModal({
      title: t('cycles:form.removeSure', { name: cycle.name }),
      children: <Text fz="sm">{t('cycles:form.removeHint')}</Text>,
      labels: { confirm: t('app:delete'), cancel: t('app:cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate({ coachId, cycleId: cycle.id }),
    });
  return (
    <Stack gap="md">
      <form onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          <SeasonFields form={form} />
          <MomentFields form={form} />
          <PlacingFields form={form} />
          <Card>
            <Textarea
              label={t('cycles:form.notes')}
              description={t('cycles:form.notesHint')}
              autosize
              minRows={3}
              maxRows={14}
              maxLength={4000}
              {...form.getInputProps('notes')}
            />
          </Card>
          <SaveTrouble error={save.error} edit={edit} nameOf={nameOf} />
          <Group justify="space-between" gap="xs">
            <Button type="submit" loading={save.isPending}>
              {t('app:save')}
            </Button>
            {cycle.firstSentAt === null ? (
              <Button variant="subtle" color="red" loading={remove.isPending} onClick={ask}>
                {t('cycles:form.remove')}
              </Button>
            ) : (
              <Text fz="sm" c="dimmed">
                {t('cycles:form.removeNot')}
              </Text>
            )}
          </Group>
        </Stack>
      </form>
      <BoundServices />
    </Stack>
  );
}
