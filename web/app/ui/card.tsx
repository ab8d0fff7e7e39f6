import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface CardProps {
  readonly title?: string;
  readonly hint?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet of paper with a heading. */
export function Card({ title, hint, action, children }: CardProps) {
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', sm: 'lg' }} component="section" aria-label={title}>
      <Stack gap="md">
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
