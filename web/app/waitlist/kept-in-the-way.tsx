import { Button, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import type { Problem } from '../../../contract/problem.ts';
import { useCoach } from '../session/use-coach.ts';
import { formatSpan } from '../time/format-span.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { refreshWaitlist } from './refresh-waitlist.ts';

export type GoingOn = 'book' | 'move' | 'restore' | 'hold' | 'approve' | 'suggest';

interface KeptInTheWayProps {
  readonly kept: NonNullable<Problem['kept']>;
  /** What was refused; it stands on the button. */
  readonly what: GoingOn;
  /** What was refused, once more; nothing is kept there by then. */
  readonly onAgain: () => void;
}

/** Kept for the waitlist, and in the way of what the coach wants: who has it offered, and one press that takes it back and goes on. */
export function KeptInTheWay({ kept, what, onAgain }: KeptInTheWayProps) {
  const { t } = useTranslation('kept');
  const { id: coachId, timeZone } = useCoach();
  const names = [...new Set(kept.flatMap(({ clientNames }) => clientNames))];
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => Promise.all(kept.map(({ freedTimeId }) => api.waitlist.takeBack({ coachId, freedTimeId }))),
    onSuccess: onAgain,
    onSettled: refreshWaitlist,
  });
  return (
    <Stack gap="sm" align="flex-start">
      <List fz="sm" aria-label={t('inTheWay.list')}>
        {kept.map(({ freedTimeId, clientNames, ...span }) => (
          <List.Item key={freedTimeId}>
            <b>{clientNames.length > 0 ? t('inTheWay.offered', { names: clientNames.join(', ') }) : t('inTheWay.nobody')}</b>,{' '}
            {formatSpan(span, timeZone)}
          </List.Item>
        ))}
      </List>
      <Text fz="sm">{t('inTheWay.hint', { count: names.length, names: names.join(', ') })}</Text>
      <ProblemNotice error={error} />
      <Button size="compact-md" loading={isPending} onClick={() => mutate()}>
        {t(`inTheWay.do.${what}`)}
      </Button>
    </Stack>
  );
}
