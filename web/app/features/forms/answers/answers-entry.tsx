import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswersView } from '../../../../../contract/forms/form-view.ts';
import { GivenAnswers } from '../../../forms/given-answers.tsx';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from './answers.module.css';

interface AnswersEntryProps {
  readonly entry: AnswersView;
  readonly marked: string | undefined;
  readonly onOpen: (bookingId: string) => void;
}

/** What one client answered before one session. */
export function AnswersEntry({ entry, marked, onOpen }: AnswersEntryProps) {
  const { t } = useTranslation('forms');
  const { timeZone } = useCoach();
  const { bookingId, clientId, clientName, serviceName, coachTime, changedAt, form, answers } = entry;
  return (
    <Paper component="li" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Group justify="space-between" align="flex-start" gap="xs" mb="md">
        <div>
          <TextLink to="/app/clients/$clientId" params={{ clientId }} fw={600} c="inherit">
            {clientName}
          </TextLink>
          <Text fz="sm" c="dimmed">
            {form.name} · {t('version', { number: form.number })} · {t('answers.sent', { when: formatInstant(changedAt, timeZone) })}
          </Text>
        </div>
        <button type="button" className={classes.session} onClick={() => onOpen(bookingId)}>
          {serviceName}, {formatMoment(coachTime)}
        </button>
      </Group>
      <GivenAnswers form={form} answers={answers} marked={marked} wide />
    </Paper>
  );
}
