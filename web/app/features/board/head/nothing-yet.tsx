import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';

interface NothingYetProps {
  /** Regulars who wait to be placed. */
  readonly missing: number;
  readonly isOver: boolean;
  readonly isStarting: boolean;
  readonly onPlace: () => void;
}

/** A board without lanes: what would be here, and the next step. */
export function NothingYet({ missing, isOver, isStarting, onPlace }: NothingYetProps) {
  const { t } = useTranslation('board');
  if (isOver) return <EmptyState title={t('empty.noPlanClosed')}>{t('empty.noPlanClosedHint')}</EmptyState>;
  if (missing === 0) {
    return (
      <EmptyState title={t('empty.noRoster')} action={<LinkButton to="/app/cycles/roster">{t('empty.toRoster')}</LinkButton>}>
        {t('empty.noRosterHint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty.noPlan', { count: missing })}
      action={
        <Button size="md" mt="xs" loading={isStarting} onClick={onPlace}>
          {t('run.place')}
        </Button>
      }
    >
      {t('empty.noPlanHint')}
    </EmptyState>
  );
}
