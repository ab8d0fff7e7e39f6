import { Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  readonly hint?: string;
  readonly actions?: ReactNode;
  /** Over the name: the way back. */
  readonly above?: ReactNode;
  /** Under the name. */
  readonly below?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of a page: its name, what can be done here, its content. */
export function Page({ title, hint, actions, above, below, wide = false, children }: PageProps) {
  useDocumentTitle(`${title} · Perennial`);
  return (
    <Stack className={wide ? classes.wide : classes.page} gap="lg">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div className={classes.name}>
          {above}
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          {hint && (
            <Text c="dimmed" mt={4} maw="62ch">
              {hint}
            </Text>
          )}
          {below && <div className={classes.below}>{below}</div>}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
