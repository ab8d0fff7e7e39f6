import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import type { TrackerRow } from '../../../../contract/cycles/tracker.ts';
import type { GivenAnswer, TrackerActions } from './use-tracker-actions.ts';

interface Asked {
  readonly title: string;
  readonly hint: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
}

/** Asks before mails leave and before answers are given, with the exact numbers. */
export function useAsk({ remindAll, answer }: TrackerActions) {
  const { t } = useTranslation(['tracker', 'app']);
  const ask = ({ title, hint, confirm, onConfirm }: Asked) =>
    modals.openConfirmModal({
      title,
      children: <Text fz="sm">{hint}</Text>,
      labels: { confirm, cancel: t('app:cancel') },
      onConfirm,
    });
  return {
    remindAll: (count: number) =>
      ask({
        title: t('tracker:remindSure', { count }),
        hint: t('tracker:remindHint'),
        confirm: t('tracker:remindDo', { count }),
        onConfirm: remindAll,
      }),
    answer: (row: TrackerRow, given: GivenAnswer) => {
      const count = row.counts.proposed;
      ask({
        title: t(`tracker:answerTitle.${given}`, { name: row.clientName }),
        hint: t(`tracker:answerHint.${given}`, { count }),
        confirm: t(`tracker:answerDo.${given}`, { count }),
        onConfirm: () => answer(row, given),
      });
    },
  };
}
