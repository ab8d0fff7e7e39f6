import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegularInput } from '../../../../../contract/cycles/regulars.ts';
import type { ServiceView } from '../../../../../contract/services.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { refreshRoster } from '../refresh-roster.ts';
import { newPattern } from './new-pattern.ts';
import { regularErrors } from './regular-errors.ts';
import { RegularFields } from './regular-fields.tsx';
import { unsaidTrouble } from './unsaid-trouble.ts';

interface Whose {
  readonly id: string;
  readonly name: string;
}

interface NewRegularDialogProps {
  readonly client: Whose;
  /** What their sessions suggest, if anything. */
  readonly suggested: RegularInput | null;
  readonly onClose: () => void;
}

/** Puts one client on the roster, with the pattern they keep already. */
export function NewRegularDialog({ client, suggested, onClose }: NewRegularDialogProps) {
  const { t } = useTranslation(['roster', 'app']);
  const { id: coachId } = useCoach();
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId } }));
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={t('roster:edit.new', { name: client.name })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Loaded query={services}>
        {(list) => {
          const start = suggested ?? newPattern(list);
          if (start)
            return <NewRegularForm client={client} start={start} isSuggested={suggested !== null} services={list} onClose={onClose} />;
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

interface NewRegularFormProps {
  readonly client: Whose;
  readonly start: RegularInput;
  readonly isSuggested: boolean;
  readonly services: readonly ServiceView[];
  readonly onClose: () => void;
}

function NewRegularForm({ client, start, isSuggested, services, onClose }: NewRegularFormProps) {
  const { t } = useTranslation('roster');
  const { t: app } = useTranslation('app');
  const { id: coachId } = useCoach();
  const form = useForm<RegularInput>({ initialValues: start });
  const create = useMutation(
    queries.regulars.create.mutationOptions({
      onError: (error) => form.setErrors(regularErrors(t, error)),
      onSuccess: async ({ clientName: name }) => {
        onClose();
        showDone(t('done.put', { name }));
        await refreshRoster();
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit((values) => create.mutate({ coachId, clientId: client.id, ...values }))}>
      <Stack gap="lg">
        <Text fz="sm" c="dimmed">
          {t(isSuggested ? 'edit.suggested' : 'edit.notSuggested')}
        </Text>
        <RegularFields form={form} services={services} />
        <ProblemNotice error={unsaidTrouble(create.error)} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {app('cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('edit.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
