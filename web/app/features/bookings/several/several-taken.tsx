import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../../contract/problem.ts';
import { TakenAlert } from '../taken-alert.tsx';

interface SeveralTakenProps {
  readonly problem: Problem;
  /** Those that are still wanted and known to be taken. */
  readonly taken: number;
  /** How many would be left without those that are taken. */
  readonly free: number;
  readonly onLeaveOut: () => void;
  readonly onInstead: (startsAt: string) => void;
  readonly onOverbook: () => void;
  readonly onAgain: () => void;
}

/** Nothing was booked, for some of the times are taken: what is there, and the ways on. */
export function SeveralTaken({ problem, taken, free, onLeaveOut, onInstead, onOverbook, onAgain }: SeveralTakenProps) {
  const { t } = useTranslation('sessions');
  return (
    <TakenAlert
      title={t('several.takenTitle', { count: taken })}
      problem={problem}
      hint={t('several.takenHint')}
      instead={taken > 0 ? { label: t('several.instead'), onPick: onInstead } : undefined}
      onOverbook={onOverbook}
      what="book"
      onAgain={onAgain}
    >
      {free > 0 && (
        <Button size="compact-md" variant="default" onClick={onLeaveOut}>
          {t('several.leaveOut', { count: free })}
        </Button>
      )}
    </TakenAlert>
  );
}
