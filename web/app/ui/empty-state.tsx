import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** Where there is nothing yet: what would be here, and the next step. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Stack className={classes.empty} align="center" gap="xs">
      <Text fw={600}>{title}</Text>
      {children && (
        <Text c="dimmed" ta="center" maw="46ch">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
