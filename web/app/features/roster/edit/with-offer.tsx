import { Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegularInput } from '../../../../../contract/cycles/regulars.ts';
import type { ServiceView } from '../../../../../contract/services.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { newPattern } from './new-pattern.ts';

interface WithOfferProps {
  readonly title: string;
  readonly onClose: () => void;
  /** The form, from the pattern that somebody starts with of whom nothing is known. */
  readonly children: (start: RegularInput, services: readonly ServiceView[]) => ReactNode;
}

/** Regulars come for something: the form over the page, once it is known what is offered, or where to offer something first. */
export function WithOffer({ title, onClose, children }: WithOfferProps) {
  const { t } = useTranslation(['roster', 'app']);
  const { id: coachId } = useCoach();
  const { data: services, error } = useQuery(queries.services.list.queryOptions({ input: { coachId } }));
  const start = services && newPattern(services);
  if (services && start) return children(start, services);
  if (!services && error === null) return null;
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <ProblemNotice error={error} />
      {services && (
        <Stack align="flex-start">
          <Text>{t('roster:adding.noService')}</Text>
          <LinkButton to="/app/services">{t('roster:adding.services')}</LinkButton>
        </Stack>
      )}
    </Modal>
  );
}
