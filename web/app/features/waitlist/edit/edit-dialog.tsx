import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../../../contract/waitlist/entry-view.ts';
import type { WaitlistPreferences } from '../../../../../contract/waitlist/wish.ts';
import { useKeptEdit } from '../../../problem/use-kept-edit.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { SaveTrouble } from '../../../ui/save-trouble.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { refreshWaitlist } from '../../../waitlist/refresh-waitlist.ts';
import { useRules } from '../use-rules.ts';
import { wishErrors } from './wish-errors.ts';
import { WishFields } from './wish-fields.tsx';
import { wishValues } from './wish-values.ts';

interface EditDialogProps {
  readonly entry: CoachEntryView;
  readonly onClose: () => void;
}

const FIELDS = ['durationMinutes', 'weekdays', 'hours', 'earliest', 'latest', 'recurring', 'message', 'state'] as const;

/** Edits what somebody waits for; the client may change it meanwhile: what was typed stays. */
export function EditDialog({ entry, onClose }: EditDialogProps) {
  const { t } = useTranslation(['waitlist', 'app']);
  const { id: coachId } = useCoach();
  const rules = useRules();
  const one = { coachId, entryId: entry.id };
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId } }));
  const edit = useKeptEdit<CoachEntryView, WaitlistPreferences>({
    record: entry,
    values: wishValues,
    fetchNewest: () => queryClient.fetchQuery(queries.waitlist.show.queryOptions({ input: one, staleTime: 0 })),
  });
  const { form, base } = edit;
  const update = useMutation(
    queries.waitlist.update.mutationOptions({
      onSuccess: ({ client }) => {
        onClose();
        showDone(t('waitlist:done.saved', { name: client.name }));
      },
      onSettled: refreshWaitlist,
    }),
  );
  const withDates = entry.target.kind !== 'slot';
  const trouble = wishErrors(update.error, withDates);
  return (
    <FormDialog
      title={t('waitlist:form.editTitle', { name: entry.client.name })}
      submit={t('app:save')}
      isPending={update.isPending}
      onSubmit={form.onSubmit((values) => {
        edit.forget();
        update.mutate({ ...values, ...one, version: base.version });
      })}
      onClose={onClose}
    >
      <WishFields
        value={form.values}
        durations={services.data?.find(({ id }) => id === entry.service.id)?.durations ?? []}
        withDates={withDates}
        standsDays={entry.target.kind === 'service' ? rules?.standsDays : undefined}
        errors={trouble.fields}
        onChange={(part) => form.setValues(part)}
      />
      <SaveTrouble
        error={trouble.unsaid}
        edit={edit}
        nameOf={(field) => {
          const known = FIELDS.find((each) => each === field);
          return known && t(`waitlist:form.fields.${known}`);
        }}
      />
    </FormDialog>
  );
}
