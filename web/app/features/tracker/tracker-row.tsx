import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCoach } from '../../session/use-coach.ts';
import { dateIn } from '../../time/date-in.ts';
import { formatDate } from '../../time/format-date.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { Tag } from '../../ui/tag.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AnswerBar } from './answer-bar.tsx';
import { RowMenu, type RowMenuProps } from './row-menu.tsx';
import { StateTag } from './state-tag.tsx';
import classes from './tracker.module.css';

/** One client: what they were asked, what they said, and whether it reached them. */
export function TrackerRow({ row, ...actions }: RowMenuProps) {
  const { t } = useTranslation('tracker');
  const { timeZone } = useCoach();
  const { counts } = row;
  const day = (instant: string) => formatDate(dateIn(timeZone, instant));
  return (
    <Table.Tr>
      <Table.Td className={classes.who}>
        <TextLink to="/app/clients/$clientId" params={{ clientId: row.clientId }} fw={600} c="inherit">
          {row.clientName}
        </TextLink>
        {row.message && (
          <Text fz="sm" c="dimmed" className={classes.message}>
            {t('message', { text: row.message })}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes.state}>
        <span className={classes.tags}>
          <StateTag state={row.state} />
          {row.wish && <Tag color="grey">{t(`wish.${row.wish}`)}</Tag>}
        </span>
      </Table.Td>
      <Table.Td className={classes.dateCell}>
        <div>
          <Text fz="sm" component="span">
            {counts.total > 0 ? t('confirmedOf', { confirmed: counts.confirmed, total: counts.total }) : t('noDates')}
          </Text>
          <AnswerBar counts={counts} />
          {counts.declined > 0 && (
            <Text fz="sm" c="dimmed">
              {row.declined.length > 0 ? (
                <Anchor component="button" type="button" fz="sm" onClick={actions.onDeclines}>
                  {t('declined', { count: counts.declined })}
                </Anchor>
              ) : (
                t('declined', { count: counts.declined })
              )}
            </Text>
          )}
          {counts.expired > 0 && (
            <Text fz="sm" c="dimmed">
              {t('expired', { count: counts.expired })}
            </Text>
          )}
        </div>
      </Table.Td>
      <Table.Td data-label={t('seen')} className={classes.brief}>
        <Text fz="sm" c={row.seenAt ? undefined : 'dimmed'} title={row.seenAt ? formatInstant(row.seenAt, timeZone) : undefined}>
          {row.seenAt ? day(row.seenAt) : t('notSeen')}
        </Text>
      </Table.Td>
      <Table.Td data-label={t('mail')} className={classes.brief} data-usual={row.mail !== 'failed' && row.mail !== 'waiting'}>
        {row.mail === 'failed' ? (
          <Tag color="red" icon="alert">
            {t('mails.failed')}
          </Tag>
        ) : (
          <Text fz="sm" c={row.mail ? undefined : 'dimmed'}>
            {row.mail ? t(`mails.${row.mail}`) : t('noMail')}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-label={t('reminders')} className={classes.brief} data-usual={row.reminders === 0}>
        <Text fz="sm" c={row.reminders > 0 ? undefined : 'dimmed'}>
          {row.reminders > 0 && row.remindedAt ? t('reminded', { count: row.reminders, when: day(row.remindedAt) }) : t('notReminded')}
        </Text>
      </Table.Td>
      <Table.Td className={classes.do}>
        <RowMenu row={row} {...actions} />
      </Table.Td>
    </Table.Tr>
  );
}
