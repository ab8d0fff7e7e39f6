import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../../contract/services.ts';
import type { ClientChoice } from '../client-choice.ts';
import { CheckInNote } from './check-in-note.tsx';
import { CoverNote } from './cover-note.tsx';

interface WishCostProps {
  readonly service: Pick<ServiceView, 'id' | 'kind' | 'credits'>;
  readonly durationMinutes: number;
  readonly client: ClientChoice;
  readonly starts: readonly string[];
  readonly useCredits: boolean;
  readonly onUseCredits: (useCredits: boolean) => void;
}

/** What is about to be booked takes of a client: credits of a package, or the free check-in of a month. Nothing before both are known. */
export function WishCost({ service, durationMinutes, client, starts, useCredits, onUseCredits }: WishCostProps) {
  const { t } = useTranslation('credits');
  if (starts.length === 0) return null;
  if (client.kind === 'new') {
    if (service.credits === 0) return null;
    return (
      <Text fz="sm" c="dimmed">
        {t('cover.newClient')}
      </Text>
    );
  }
  const { clientId } = client;
  if (clientId === null) return null;
  if (service.kind === 'check_in') return <CheckInNote clientId={clientId} starts={starts} />;
  if (service.credits === 0) return null;
  return (
    <CoverNote
      clientId={clientId}
      serviceId={service.id}
      durationMinutes={durationMinutes}
      starts={starts}
      useCredits={useCredits}
      onUseCredits={onUseCredits}
    />
  );
}
