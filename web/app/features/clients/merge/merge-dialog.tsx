import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../../../contract/clients.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { FindOther } from './find-other.tsx';
import { MergeForm } from './merge-form.tsx';

interface MergeDialogProps {
  readonly client: ClientProfile;
  readonly onClose: () => void;
}

/** Makes two records of one person one: which is the other, what is right, and then for good. */
export function MergeDialog({ client, onClose }: MergeDialogProps) {
  const { t } = useTranslation(['clients', 'app']);
  const { id: coachId } = useCoach();
  const [otherId, setOther] = useState<string>();
  const other = useQuery({
    ...queries.clients.show.queryOptions({ input: { coachId, clientId: otherId ?? '' } }),
    enabled: otherId !== undefined,
  });
  return (
    <Modal opened onClose={onClose} size="xl" title={t('clients:merge.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      {otherId === undefined ? (
        <FindOther client={client} onFound={setOther} onClose={onClose} />
      ) : (
        <Loaded query={other}>
          {(found) => <MergeForm client={client} other={found} onBack={() => setOther(undefined)} onMerged={onClose} />}
        </Loaded>
      )}
    </Modal>
  );
}
