import { Checkbox, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../../../contract/waitlist/entry-view.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { refreshWaitlist } from '../../../waitlist/refresh-waitlist.ts';

interface RemoveDialogProps {
  readonly entry: CoachEntryView;
  readonly onClose: () => void;
}

/** Takes somebody off the list. Their place can't be given back, so that it is asked before. */
export function RemoveDialog({ entry, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('waitlist');
  const { id: coachId } = useCoach();
  const { client, openOffers } = entry;
  // Who was promised a time is not left to find out by themselves, unless the coach says so.
  const [tellClient, setTell] = useState(openOffers.length > 0);
  const remove = useMutation(
    queries.waitlist.remove.mutationOptions({
      onSuccess: () => {
        onClose();
        showDone(t('done.removed', { name: client.name }));
      },
      onSettled: refreshWaitlist,
    }),
  );
  return (
    <FormDialog
      title={t('remove.title', { name: client.name })}
      submit={t('remove.do')}
      isPending={remove.isPending}
      onSubmit={(event) => {
        event.preventDefault();
        remove.mutate({ coachId, entryId: entry.id, version: entry.version, tellClient });
      }}
      onClose={onClose}
    >
      <Stack gap="xs">
        <Text fz="sm">{t('remove.hint')}</Text>
        {openOffers.length > 0 && <Text fz="sm">{t('remove.offers', { count: openOffers.length })}</Text>}
      </Stack>
      <Checkbox label={t('remove.tell')} checked={tellClient} onChange={(event) => setTell(event.currentTarget.checked)} />
      <ProblemNotice error={remove.error} />
    </FormDialog>
  );
}
