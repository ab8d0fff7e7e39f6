import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../queries.ts';
import { Icon } from '../ui/icon.tsx';

/** Ends this session and forgets all that was loaded in it. */
export function SignOutButton() {
  const { t } = useTranslation('app');
  const end = useMutation(queries.session.end.mutationOptions({ onSettled: () => location.assign('/sign-in') }));
  return (
    <Button
      variant="subtle"
      color="gray"
      size="sm"
      mt={8}
      ml={-12}
      leftSection={<Icon name="out" size={16} />}
      loading={end.isPending}
      onClick={() => end.mutate(undefined)}
    >
      {t('signOut')}
    </Button>
  );
}
