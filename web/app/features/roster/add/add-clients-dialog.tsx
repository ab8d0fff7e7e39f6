import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegularInput, RegularView } from '../../../../../contract/cycles/regulars.ts';
import type { ServiceView } from '../../../../../contract/services.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { WithOffer } from '../edit/with-offer.tsx';
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
  const { t } = useTranslation('roster');
  const onRoster = new Set(regulars.map(({ clientId }) => clientId));
  return (
    <WithOffer title={t('adding.title')} onClose={onClose}>
      {(start, services) => <AddClientsForm start={start} services={services} onRoster={onRoster} onClose={onClose} />}
    </WithOffer>
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
    <FormDialog
      title={t('adding.title')}
      submit={t('adding.do', { count: chosen.length })}
      isPending={add.isPending}
      isDisabled={chosen.length === 0}
      aside={
        <Text fz="sm" c="dimmed" role="status">
          {t('adding.chosen', { count: chosen.length })}
        </Text>
      }
      onSubmit={form.onSubmit((otherwise) => add.mutate({ coachId, clientIds: [...chosen], otherwise }))}
      onClose={onClose}
    >
      <ClientChoices chosen={chosen} onRoster={onRoster} suggestions={suggestions} onChange={setChosen} />
      {someUnknown && <OtherwiseFields form={form} services={services} />}
      <ProblemNotice error={add.error} />
    </FormDialog>
  );
}
