import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegularInput } from '../../../../../contract/cycles/regulars.ts';
import type { ServiceView } from '../../../../../contract/services.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { refreshRoster } from '../refresh-roster.ts';
import { regularErrors } from './regular-errors.ts';
import { RegularFields } from './regular-fields.tsx';
import { unsaidTrouble } from './unsaid-trouble.ts';
import { WithOffer } from './with-offer.tsx';

interface NewRegularDialogProps {
  readonly client: { readonly id: string; readonly name: string };
  /** What their sessions suggest, if anything. */
  readonly suggested: RegularInput | null;
  readonly onClose: () => void;
}

/** Puts one client on the roster, with the pattern they keep already. */
export function NewRegularDialog(props: NewRegularDialogProps) {
  const { t } = useTranslation('roster');
  const { client, suggested, onClose } = props;
  return (
    <WithOffer title={t('edit.new', { name: client.name })} onClose={onClose}>
      {(start, services) => <NewRegularForm {...props} start={suggested ?? start} services={services} />}
    </WithOffer>
  );
}

interface NewRegularFormProps extends NewRegularDialogProps {
  readonly start: RegularInput;
  readonly services: readonly ServiceView[];
}

function NewRegularForm({ client, suggested, start, services, onClose }: NewRegularFormProps) {
  const { t } = useTranslation('roster');
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
    <FormDialog
      title={t('edit.new', { name: client.name })}
      submit={t('edit.do')}
      isPending={create.isPending}
      onSubmit={form.onSubmit((values) => create.mutate({ coachId, clientId: client.id, ...values }))}
      onClose={onClose}
    >
      <Text fz="sm" c="dimmed">
        {t(suggested ? 'edit.suggested' : 'edit.notSuggested')}
      </Text>
      <RegularFields form={form} services={services} />
      <ProblemNotice error={unsaidTrouble(create.error)} />
    </FormDialog>
  );
}
