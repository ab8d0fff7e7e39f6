import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BeginSecondStep } from '../../features/security/begin-second-step.tsx';
import { Door } from '../../features/sign-in/door.tsx';
import { queries } from '../../queries.ts';
import { enter } from '../../session/enter.ts';
import { SignOutButton } from '../../shell/sign-out-button.tsx';

/** For an owner who needs a second step since: it is set up here, and nothing else is open until then. */
export function SecondStepPage() {
  const { t } = useTranslation('users');
  const { next } = useSearch({ from: '/second-step' });
  // Asked anew: whoever is sent here was told so by the server, which the page may not know of yet.
  const session = useQuery(queries.session.show.queryOptions({ staleTime: 0, refetchOnMount: 'always' }));
  const isDue = !session.data || session.data.session?.needsTotp === true;
  const isFresh = session.isFetchedAfterMount;
  useEffect(() => {
    if (isFresh && !isDue) enter(next);
  }, [isFresh, isDue, next]);
  return (
    <Door title={t('secondStep.title')} hint={t('secondStep.hint')}>
      <Text fz="sm">{t('secondStep.app')}</Text>
      <BeginSecondStep onDone={() => enter(next)} />
      <Group>
        <SignOutButton />
      </Group>
    </Door>
  );
}
