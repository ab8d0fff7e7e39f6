import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface CardProps {
  readonly title?: string;
  readonly hint?: string;
  /** What the part of the page is called, where titles repeat; else by its title. */
  readonly label?: string;
  readonly action?: ReactNode;
  /** Where something else should get the room. */
  readonly dense?: boolean;
  readonly children: ReactNode;
}

/** A sheet of paper with a heading. */
export function Card({ title, hint, label = title, action, dense = false, children }: CardProps) {
  return (
    <Paper withBorder radius="lg" p={dense ? 'sm' : { base: 'md', sm: 'lg' }} component="section" aria-label={label}>
      <Stack gap={dense ? 'xs' : 'md'}>
        {title && (
          <Group justify="space-between" align="flex-start" gap="xs">
            <div>
              <Title order={2} fz="md">
                {title}
              </Title>
              {hint && (
                <Text c="dimmed" fz="sm" maw="60ch">
                  {hint}
                </Text>
              )}
            </div>
            {action}
          </Group>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
