import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import classes from './detail.module.css';

/** The client's own words, and by which rule they had to ask. */
export function RequestStory({ request }: { readonly request: CoachRequestView }) {
  const { t } = useTranslation('requests');
  const { timeZone } = useCoach();
  const { client, note, reasons, askedAt } = request;
  return (
    <Stack gap="md">
      {note !== '' && (
        <section>
          <Text component="h3" className={classes.title}>
            {t('note', { name: client.name })}
          </Text>
          <Text className={classes.note}>{note}</Text>
        </section>
      )}
      <section>
        <Text component="h3" className={classes.title}>
          {t('why.title')}
        </Text>
        <Text fz="sm">
          {reasons.map((reason) => t(`why.${reason}`)).join(' ')}{' '}
          <Text span c="dimmed" fz="sm">
            {t('who.asked', { when: formatInstant(askedAt, timeZone) })}
          </Text>
        </Text>
      </section>
    </Stack>
  );
}
