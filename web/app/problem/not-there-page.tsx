import type { ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

interface NotTherePageProps {
  /** What the page would be called. */
  readonly title: string;
  /** What is not there, and why that may be. */
  readonly what: string;
  readonly hint: string;
  readonly back: ReactNode;
}

/** In place of the page of something that is not there, or not any more. */
export function NotTherePage({ title, what, hint, back }: NotTherePageProps) {
  return (
    <Page title={title}>
      <EmptyState title={what} action={back}>
        {hint}
      </EmptyState>
    </Page>
  );
}
