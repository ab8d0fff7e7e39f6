import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { GivenAnswers } from '../../../forms/given-answers.tsx';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatDate } from '../../../time/format-date.ts';
import { Card } from '../../../ui/card.tsx';
import { Fold } from '../../../ui/fold/fold.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

const MOST = 5;

interface ClientAnswersProps {
  readonly clientId: string;
  readonly name: string;
}

/** On a client's page: what they answered before their sessions, latest first. Nothing where nothing was ever asked of them. */
export function ClientAnswers({ clientId, name }: ClientAnswersProps) {
  const { t } = useTranslation('forms');
  const { id: coachId } = useCoach();
  const { data } = useQuery(queries.forms.answers.queryOptions({ input: { coachId, clientId, limit: MOST } }));
  if (!data || data.total === 0) return null;
  return (
    <Card
      title={t('card.title')}
      action={
        data.total > MOST && (
          <TextLink to="/app/forms/answers" search={{ search: name }} fz="sm">
            {t('card.all')}
          </TextLink>
        )
      }
    >
      <div>
        {data.answers.map(({ bookingId, form, coachTime, serviceName, answers }) => (
          <Fold key={bookingId} title={`${form.name}, ${formatDate(coachTime.date, 'long')}`}>
            <Text fz="sm" c="dimmed" mb="sm">
              {serviceName} · {t('version', { number: form.number })}
            </Text>
            <GivenAnswers form={form} answers={answers} />
          </Fold>
        ))}
      </div>
    </Card>
  );
}
