import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../../../../contract/cycles/placements.ts';

interface MissingNoteProps {
  readonly missing: BoardView['missing'];
  readonly isStarting: boolean;
  readonly onPlace: () => void;
}

const NAMED = 3;

/** Regulars who came after the last search, and the search that places them too. */
export function MissingNote({ missing, isStarting, onPlace }: MissingNoteProps) {
  const { t } = useTranslation('board');
  if (missing.length === 0) return null;
  const shown = missing.slice(0, missing.length > NAMED + 1 ? NAMED : NAMED + 1).map(({ clientName }) => clientName);
  const rest = missing.length - shown.length;
  const named = shown.join(', ');
  const names = rest > 0 ? t('missing.others', { names: named, count: rest }) : named;
  return (
    <Alert color="evergreen" variant="light" py="xs">
      <Group justify="space-between" gap="xs">
        <Text fz="sm">{t('missing.text', { names, count: missing.length })}</Text>
        <Button size="compact-sm" variant="default" loading={isStarting} onClick={onPlace}>
          {t('missing.place')}
        </Button>
      </Group>
    </Alert>
  );
}
