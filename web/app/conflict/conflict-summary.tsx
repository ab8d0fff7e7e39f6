import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HitBooking, Outcome } from './hit-booking.ts';
import { mailsOf } from './mails-of.ts';
import classes from './conflict.module.css';

interface ConflictSummaryProps {
  readonly decided: readonly { readonly hit: HitBooking; readonly outcome: Outcome }[];
}

/** What will happen on saving, and which mails go out, before it does. */
export function ConflictSummary({ decided }: ConflictSummaryProps) {
  const { t, i18n } = useTranslation('builder');
  const count = (which: Outcome, requested = false) =>
    decided.filter(({ hit, outcome }) => outcome === which && (which !== 'cancel' || hit.requested === requested)).length;
  const words = [
    ['backup', count('backup')],
    ['ask', count('ask')],
    ['cancel', count('cancel')],
    ['decline', count('cancel', true)],
    ['keep', count('keep')],
  ] as const;
  const said = words.filter(([, many]) => many > 0).map(([what, many]) => t(`conflict.will.${what}`, { count: many }));
  const { clients, own } = mailsOf(decided);
  return (
    <div className={classes.summary} role="status">
      <Text fw={600}>{new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' }).format(said)}.</Text>
      <Text fz="sm" c="dimmed">
        {clients === 0
          ? t('conflict.noMail')
          : `${t('conflict.mails', { count: clients })}${own > 0 ? ` ${t('conflict.ownMails', { count: own })}` : ''} ${t('conflict.undoable')}`}
      </Text>
    </div>
  );
}
