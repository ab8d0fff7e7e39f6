import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CycleSummary } from '../../../../../contract/cycles/cycles.ts';
import { dateFormat } from '../../../time/date-format.ts';
import { readerLocale } from '../../../time/reader-locale.ts';
import classes from './summary.module.css';

const short = (date: string) =>
  dateFormat(readerLocale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** A column a week: filled below, open above. The same as a table for whoever wants to read it. */
export function Weeks({ weeks }: { weeks: CycleSummary['weeks'] }) {
  const { t } = useTranslation('cycles');
  const most = Math.max(1, ...weeks.map(({ filled, open }) => filled + open));
  return (
    <>
      <div className={classes.weeks} aria-hidden>
        {weeks.map(({ week, filled, open }, index) => (
          <div key={week} className={classes.week} title={t('summary.weekLabel', { date: short(week), filled, open })}>
            <span className={classes.total}>{filled + open}</span>
            <div className={classes.column}>
              <span className={classes.part} data-of="open" style={{ height: `${(open / most) * 100}%` }} />
              <span className={classes.part} data-of="filled" style={{ height: `${(filled / most) * 100}%` }} />
            </div>
            <span className={classes.date} data-every={index % 4 === 0}>
              {short(week)}
            </span>
          </div>
        ))}
      </div>
      <details className={classes.details}>
        <summary>{t('summary.asTable')}</summary>
        <Table verticalSpacing={4} mt="xs" maw={420} aria-label={t('summary.weeks')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('summary.weekOf')}</Table.Th>
              <Table.Th ta="right">{t('summary.filled')}</Table.Th>
              <Table.Th ta="right">{t('summary.open')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {weeks.map(({ week, filled, open }) => (
              <Table.Tr key={week}>
                <Table.Td>{short(week)}</Table.Td>
                <Table.Td ta="right">{filled}</Table.Td>
                <Table.Td ta="right">{open}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </>
  );
}
