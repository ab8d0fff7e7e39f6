import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { BookForm } from './book-form.tsx';
import type { BookStart } from './book-start.ts';

interface BookDialogProps {
  readonly start: BookStart;
  readonly onClose: () => void;
}

/** Books a client in: from the calendar with a time, from anywhere else without. */
export function BookDialog({ start, onClose }: BookDialogProps) {
  const { t } = useTranslation(['sessions', 'series', 'app']);
  const coach = useCoach();
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId: coach.id } }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(start.repeats ? 'series:list.new' : 'sessions:book.title')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Loaded query={services}>
        {(all) => {
          const open = all.filter((service) => service.active);
          if (open.length > 0) return <BookForm services={open} start={start} onClose={onClose} />;
          return (
            <Text>
              {t('sessions:book.noService')}{' '}
              <TextLink to="/app/services/$serviceId" params={{ serviceId: 'new' }} underline="always">
                {t('sessions:book.toServices')}
              </TextLink>
            </Text>
          );
        }}
      </Loaded>
    </Modal>
  );
}
