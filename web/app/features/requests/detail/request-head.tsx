import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { formatUntil } from '../../../time/format-until.ts';
import { useNow } from '../../../time/use-now.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { OutcomeTag } from '../outcome-tag.tsx';
import { urgencyOf } from '../urgency-of.ts';
import classes from './detail.module.css';

/** Who asks, what they are to the coach, and how long there is to answer. */
export function RequestHead({ request }: { readonly request: CoachRequestView }) {
  const { t } = useTranslation('requests');
  const { timeZone } = useCoach();
  const now = useNow();
  const { client, state, waitsFor, answerBy } = request;
  const when = formatInstant(answerBy, timeZone);
  const due = () => {
    if (Date.parse(answerBy) <= now) return t('due.overHint', { when });
    return waitsFor === 'coach'
      ? `${t('due.coach', { until: formatUntil(answerBy, now) })}, ${t('due.by', { when })}.`
      : `${t('due.client', { name: client.name, when })}.`;
  };
  return (
    <header>
      <Group gap={6} mb={6}>
        {state !== 'open' && <OutcomeTag state={state} />}
        <Tag color={client.relationship === 'not_connected' ? 'grey' : 'green'} icon={client.relationship === 'vip' ? 'star' : undefined}>
          {t(`who.${client.relationship}`)}
        </Tag>
        {client.flagged && (
          <Tag color="red" icon="flag" long>
            {t('who.flagged')}
          </Tag>
        )}
      </Group>
      <Title order={2} fz={24} className={classes.breakable}>
        <TextLink to="/app/clients/$clientId" params={{ clientId: client.id }} inherit underline="hover" c="inherit">
          {client.name}
        </TextLink>
      </Title>
      <Text fz="sm" c="dimmed" className={classes.breakable}>
        {[client.sessions === 0 ? t('who.first') : t('who.sessions', { count: client.sessions }), client.email, client.phone]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {state === 'open' && (
        <Text fw={600} fz="sm" mt={8} className={classes.due} data-urgency={waitsFor === 'coach' ? urgencyOf(answerBy, now) : undefined}>
          <Icon name="availability" size={16} />
          {due()}
        </Text>
      )}
    </header>
  );
}
