import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Modal } from '@mantine/core';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { AssignForm } from './assign-form.tsx';
import type { Receiver } from './receiver.ts';

interface AssignDialogProps {
  /** Chosen here where it is not known. */
  readonly client?: Receiver;
  readonly templateId?: string;
  readonly onClose: () => void;
}

/** Gives a client a package, of a template or made up for them. */
export function AssignDialog({ client, templateId, onClose }: AssignDialogProps) {
  const { t } = useTranslation(['packages', 'app']);
  const { id: coachId } = useCoach();
  const templates = useQuery(queries.packageTemplates.list.queryOptions({ input: { coachId } }));
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={client ? t('packages:giving.titleTo', { name: client.name }) : t('packages:giving.title')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Loaded query={templates}>
        {(all) => (
          <AssignForm
            client={client}
            templateId={templateId}
            templates={all.filter((template) => template.active || template.id === templateId)}
            onClose={onClose}
          />
        )}
      </Loaded>
    </Modal>
  );
}
