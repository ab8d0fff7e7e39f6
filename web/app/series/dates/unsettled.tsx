import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OverbookButton } from './overbook-button.tsx';
import type { Choices } from './use-choices.ts';

interface UnsettledProps {
  /** The dates that are not free, by name. */
  readonly ids: readonly string[];
  readonly choices: Choices;
  readonly loading: boolean;
  readonly onOverbook: () => void;
}

/** How many dates are not free, and what can be done about all of them at once. Nothing where all are. */
export function Unsettled({ ids, choices, loading, onOverbook }: UnsettledProps) {
  const { t } = useTranslation('series');
  const count = ids.length;
  if (count === 0) return null;
  return (
    <Alert color="red" variant="light" role="alert" title={t('check.takenTitle', { count })}>
      <Stack gap="xs" align="flex-start">
        <Text fz="sm">{t('check.takenHint', { count })}</Text>
        <Group gap="xs">
          <Button size="compact-md" variant="default" onClick={() => choices.skipAll(ids)}>
            {t('check.leaveOutAll', { count })}
          </Button>
          <OverbookButton count={count} loading={loading} onOverbook={onOverbook} />
        </Group>
      </Stack>
    </Alert>
  );
}
