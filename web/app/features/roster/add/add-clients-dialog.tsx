import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegularInput, RegularView } from '../../../../../contract/cycles/regulars.ts';
import type { ServiceView } from '../../../../../contract/services.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { newPattern } from '../edit/new-pattern.ts';
import { refreshRoster } from '../refresh-roster.ts';
import { ClientChoices } from './client-choices.tsx';
import { OtherwiseFields } from './otherwise-fields.tsx';
import { useSuggestions } from './use-suggestions.ts';

interface AddClientsDialogProps {
  /** Who is on the roster already. */
  readonly regulars: readonly RegularView[];
  readonly onClose: () => void;
}

/** Puts several clients on the roster, each with the pattern their sessions show. */
export function AddClientsDialog({ regulars, onClose }: AddClientsDialogProps) {
  const { t } = useTranslation(['roster', 'app']);
  const { id: coachId } = useCoach();
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId } }));
  const onRoster = new Set(regulars.map(({ clientId }) => clientId));
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={t('roster:adding.title')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Loaded query={services}>
        {(list) => {
          const start = newPattern(list);
          if (start) return <AddClientsForm start={start} services={list} onRoster={onRoster} onClose={onClose} />;
          return (
            <Stack align="flex-start">
              <Text>{t('roster:adding.noService')}</Text>
              <LinkButton to="/app/services">{t('roster:adding.services')}</LinkButton>
            </Stack>
          );
        }}
      </Loaded>
    </Modal>
  );
}

interface AddClientsFormProps {
  readonly start: RegularInput;
  readonly services: readonly ServiceView[];
  readonly onRoster: ReadonlySet<string>;
  readonly onClose: () => void;
}

function AddClientsForm({ start, services, onRoster, onClose }: AddClientsFormProps) {
  const { t } = useTranslation('roster');
  const { t: app } = useTranslation('app');
  const { id: coachId } = useCoach();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const suggestions = useSuggestions(chosen);
  const form = useForm<RegularInput>({ initialValues: start });
  const add = useMutation(
    queries.regulars.addClients.mutationOptions({
      onSuccess: async (added) => {
        onClose();
        showDone(t('done.added', { count: added.length }));
        await refreshRoster();
      },
    }),
  );
  const someUnknown = chosen.some((id) => suggestions.get(id) === null);
  return (
    <form onSubmit={form.onSubmit((otherwise) => add.mutate({ coachId, clientIds: [...chosen], otherwise }))}>
      <Stack gap="lg">
        <ClientChoices chosen={chosen} onRoster={onRoster} suggestions={suggestions} onChange={setChosen} />
        {someUnknown && <OtherwiseFields form={form} services={services} />}
        <ProblemNotice error={add.error} />
        <Group justify="space-between" gap="xs">
          <Text fz="sm" c="dimmed" role="status">
            {t('adding.chosen', { count: chosen.length })}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
            <Button type="submit" disabled={chosen.length === 0} loading={add.isPending}>
              {t('adding.do', { count: chosen.length })}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
