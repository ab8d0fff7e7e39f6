import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegularView } from '../../../../../contract/cycles/regulars.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { dateIn } from '../../../time/date-in.ts';
import { formatDate } from '../../../time/format-date.ts';
import { Fact } from '../../../ui/fact.tsx';
import { usePatternWords } from '../use-pattern-words.ts';
import { useServiceNames } from '../use-service-names.ts';
import classes from './entry.module.css';

/** All that was agreed with a regular. */
export function PatternFacts({ regular }: { regular: RegularView }) {
  const { t } = useTranslation('roster');
  const words = usePatternWords();
  const what = useServiceNames();
  const { timeZone } = useCoach();
  const { startedOn, notes, keepUnanswered, lastStartsAt } = regular;
  return (
    <dl className={classes.facts}>
      <Fact name={t('column.frequency')}>{words.frequency(regular.frequency)}</Fact>
      <Fact name={t('column.preferred')}>{words.preferred(regular)}</Fact>
      <Fact name={t('column.suits')}>{words.suits(regular)}</Fact>
      <Fact name={t('panel.service')}>{what(regular)}</Fact>
      <Fact name={t('column.priority')}>{t(`priority.${regular.priority}`)}</Fact>
      {keepUnanswered && <Fact name={t('panel.keep')}>{t('kept')}</Fact>}
      {lastStartsAt !== null && <Fact name={t('column.last')}>{formatDate(dateIn(timeZone, lastStartsAt), 'long')}</Fact>}
      {startedOn !== null && <Fact name={t('panel.since')}>{formatDate(startedOn, 'long')}</Fact>}
      {notes !== '' && (
        <Fact name={t('panel.notes')}>
          <Text className={classes.prose}>{notes}</Text>
        </Fact>
      )}
    </dl>
  );
}
