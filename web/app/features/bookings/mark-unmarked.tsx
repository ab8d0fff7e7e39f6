import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { type Mark, useMark } from './panel/use-mark.ts';

interface MarkUnmarkedProps {
  readonly bookingId: string;
  readonly clientName: string;
}

const MARKS = [
  ['completed', 'mark.completed'],
  ['no_show', 'mark.noShow'],
] as const satisfies readonly (readonly [Mark, string])[];

/** Did they come? Said right in a list, where nobody has marked the session yet. */
export function MarkUnmarked({ bookingId, clientName }: MarkUnmarkedProps) {
  const { t } = useTranslation('sessions');
  const { mark, error, isPending } = useMark({ id: bookingId, status: 'confirmed', clientName });
  return (
    <Stack gap="xs" ps={38} pb="xs">
      <Group gap="xs">
        {MARKS.map(([status, label]) => (
          <Button
            key={status}
            size="compact-md"
            variant="default"
            disabled={isPending}
            aria-label={`${t(label)}: ${clientName}`}
            onClick={() => mark(status)}
          >
            {t(label)}
          </Button>
        ))}
      </Group>
      <ProblemNotice error={error} />
    </Stack>
  );
}
