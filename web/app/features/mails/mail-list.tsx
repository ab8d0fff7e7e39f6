import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { MailView } from '../../../../contract/mails.ts';
import { formatInstant } from '../../time/format-instant.ts';
import classes from './mail-list.module.css';

interface MailListProps {
  readonly mails: readonly z.infer<typeof MailView>[];
  readonly chosen: string | undefined;
  readonly onChoose: (mailId: string) => void;
}

export function MailList({ mails, chosen, onChoose }: MailListProps) {
  const { t } = useTranslation('system');
  return (
    <ul className={classes.list} aria-label={t('inboxPage.list')}>
      {mails.map((mail) => (
        <li key={mail.id}>
          <UnstyledButton className={classes.mail} aria-current={mail.id === chosen} onClick={() => onChoose(mail.id)}>
            <Text span fw={600} display="block" truncate>
              {mail.subject}
            </Text>
            <Text span fz="sm" c="dimmed" display="block" truncate>
              {t('inboxPage.to', { recipient: mail.recipient })}
            </Text>
            <Text span fz="sm" c="dimmed" display="block">
              {formatInstant(mail.createdAt)}
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
