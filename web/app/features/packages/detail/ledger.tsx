import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CreditEntryView } from '../../../../../contract/packages/package-view.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { dateIn } from '../../../time/date-in.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import { formatTimeIn } from '../../../time/format-time-in.ts';
import { todayIn } from '../../../time/today-in.ts';
import { formatFarDate } from '../../../series/format-far-date.ts';
import { Card } from '../../../ui/card.tsx';
import { signed } from '../signed.ts';
import classes from './detail.module.css';

interface LedgerProps {
  readonly entries: readonly CreditEntryView[];
  readonly onOpen: (bookingId: string) => void;
}

/** Every change of a package's balance: what, why, by whom and when, and what there was after it. */
export function Ledger({ entries, onOpen }: LedgerProps) {
  const { t } = useTranslation('packages');
  const { timeZone } = useCoach();
  const today = todayIn(timeZone);
  const who = ({ by, byName }: CreditEntryView) => (byName === null ? t(`ledger.by.${by}`) : t('ledger.byName', { name: byName }));
  return (
    <Card title={t('ledger.title')} hint={t('ledger.hint')}>
      <ol className={classes.ledger} aria-label={t('ledger.title')}>
        {entries.map((entry) => {
          const { id, kind, amount, balance, reason, at, booking } = entry;
          return (
            <li key={id} className={classes.entry}>
              <span className={classes.amount} data-gain={amount > 0 || undefined}>
                {signed(amount)}
              </span>
              <div className={classes.what}>
                <Text span fw={600}>
                  {t(kind === 'expire' && amount > 0 ? 'ledger.kind.back' : `ledger.kind.${kind}`)}
                </Text>
                {booking && (
                  <UnstyledButton className={classes.booking} onClick={() => onOpen(booking.id)}>
                    {booking.serviceName}, {formatFarDate(booking.coachTime.date, today)}, {formatMinute(booking.coachTime.minute)}
                  </UnstyledButton>
                )}
                {reason !== '' && <Text className={classes.reason}>{reason}</Text>}
                <Text fz="sm" c="dimmed">
                  {formatFarDate(dateIn(timeZone, at), today)}, {formatTimeIn(at, timeZone)} · {who(entry)}
                </Text>
              </div>
              <Text span className={classes.balance}>
                {t('ledger.balance', { count: balance })}
              </Text>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
