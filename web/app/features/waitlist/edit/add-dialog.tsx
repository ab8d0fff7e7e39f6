import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Receiver } from '../../../packages/assign/receiver.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { AddForm } from './add-form.tsx';

interface AddDialogProps {
  /** Chosen here where it is not known. */
  readonly client?: Receiver;
  readonly onClose: () => void;
}

/** Puts a client in line. */
export function AddDialog({ client, onClose }: AddDialogProps) {
  const { t } = useTranslation(['waitlist', 'app']);
  const { id: coachId } = useCoach();
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId } }));
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={client ? t('waitlist:form.addTitleTo', { name: client.name }) : t('waitlist:form.addTitle')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Loaded query={services}>
        {(all) => {
          const offered = all.filter(({ active }) => active);
          const [first] = offered;
          if (first) return <AddForm client={client} services={[first, ...offered.slice(1)]} onClose={onClose} />;
          return (
            <EmptyState
              title={t('waitlist:form.noService')}
              action={<LinkButton to="/app/services">{t('waitlist:form.toServices')}</LinkButton>}
            />
          );
        }}
      </Loaded>
    </Modal>
  );
}
