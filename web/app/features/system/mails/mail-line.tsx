import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MailView } from '../../../../../contract/mails.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { showDone } from '../../../ui/show-done.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { Tag, type TagColor } from '../../../ui/tag.tsx';
import classes from './mail-log.module.css';

const COLORS: Record<MailView['state'], TagColor> = { sending: 'amber', sent: 'green', kept: 'grey', failed: 'red' };

/** One mail of the log, with the way to send it again where there is something left to say. */
export function MailLine({ mail: { id, subject, recipient, state, lastError, createdAt, canResend } }: { mail: MailView }) {
  const { t } = useTranslation('system');
  const { timeZone } = useCoach();
  const resend = useMutation(
    queries.system.resendMail.mutationOptions({
      onError: showProblem,
      onSuccess: () => showDone(t('mails.resent')),
      onSettled: () => queryClient.invalidateQueries({ queryKey: queries.system.mails.key() }),
    }),
  );
  return (
    <li className={classes.mail}>
      <div className={classes.what}>
        <Text fw={600} fz="sm">
          {subject}
        </Text>
        <Text fz="sm" c="dimmed">
          {recipient} · {formatInstant(createdAt, timeZone)}
        </Text>
        {lastError && <div className={classes.error}>{lastError}</div>}
      </div>
      <span>
        <Tag color={COLORS[state]}>{t(`state.${state}`)}</Tag>
      </span>
      <span className={classes.do}>
        {canResend && (
          <Button
            variant="default"
            size="sm"
            loading={resend.isPending}
            aria-label={t('mails.resendOf', { subject, recipient })}
            onClick={() => resend.mutate({ mailId: id })}
          >
            {t('mails.resend')}
          </Button>
        )}
      </span>
    </li>
  );
}
