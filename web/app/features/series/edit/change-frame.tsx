import { Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesEditInput } from '../../../../../contract/series/series-pattern.ts';
import type { CoachSeriesView } from '../../../../../contract/series/series-view.ts';
import { ChangeReview } from '../../../series/change/change-review.tsx';

interface ChangeFrameProps {
  readonly series: CoachSeriesView;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly edits: readonly SeriesEditInput[] | null;
  readonly submit: string;
  readonly danger?: boolean;
  readonly undo?: readonly SeriesEditInput[] | undefined;
  readonly onClose: () => void;
  /** What is asked before it is clear what changes. */
  readonly children?: ReactNode;
}

/** One change of a series over its page: what is asked, then what it does. A click beside it does not close it. */
export function ChangeFrame({ series, title, hint, children, onClose, ...rest }: ChangeFrameProps) {
  const { t } = useTranslation(['series', 'app']);
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} size="lg" title={title} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Stack gap="md">
        {hint && <Text c="dimmed">{hint}</Text>}
        {children}
        <ChangeReview
          {...rest}
          series={series}
          done={t('series:edit.done', { name: series.client.name })}
          onSaved={onClose}
          onClose={onClose}
        />
      </Stack>
    </Modal>
  );
}
