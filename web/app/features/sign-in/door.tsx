import { Container, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import classes from './door.module.css';

/** The frame of everything before one is signed in. */
export function Door({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  useDocumentTitle(`${title} · Perennial`);
  return (
    <Container component="main" size={440} className={classes.door}>
      <div className={classes.brand}>
        <Icon name="services" size={28} />
        Perennial
      </div>
      <Paper withBorder radius="lg" p={{ base: 'lg', xs: 32 }}>
        <Stack gap="md">
          <div>
            <Title order={1} fz={24}>
              {title}
            </Title>
            {hint && (
              <Text c="dimmed" fz="sm" mt={6}>
                {hint}
              </Text>
            )}
          </div>
          {children}
        </Stack>
      </Paper>
    </Container>
  );
}
