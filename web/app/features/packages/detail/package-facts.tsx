import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PackageView } from '../../../../../contract/packages/package-view.ts';
import { formatPrice } from '../../../money/format-price.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { describeMinutes } from '../../../time/describe-minutes.ts';
import { formatDate } from '../../../time/format-date.ts';
import { Card } from '../../../ui/card.tsx';
import { Fact } from '../../../ui/fact.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from './detail.module.css';

/** What was agreed about a package. */
export function PackageFacts({ pack }: { pack: PackageView }) {
  const { t } = useTranslation('packages');
  const { id: coachId } = useCoach();
  const { clientId, clientName, services, durationMinutes, startsOn, expiresOn, price, upcoming, templateId, note } = pack;
  const templates = useQuery(queries.packageTemplates.list.queryOptions({ input: { coachId }, enabled: templateId !== null }));
  const template = templates.data?.find(({ id }) => id === templateId);
  return (
    <Card title={t('facts.title')}>
      <dl className={classes.facts}>
        <Fact name={t('facts.client')}>
          <TextLink to="/app/clients/$clientId" params={{ clientId }}>
            {clientName}
          </TextLink>
        </Fact>
        <Fact name={t('facts.good')}>
          {services.length === 0 ? t('good.anyService') : services.map(({ id, name }) => <Text key={id}>{name}</Text>)}
        </Fact>
        <Fact name={t('facts.length')}>{durationMinutes === null ? t('facts.anyLength') : describeMinutes(durationMinutes)}</Fact>
        <Fact name={t('facts.from')}>{formatDate(startsOn, 'long')}</Fact>
        <Fact name={t('facts.until')}>{expiresOn === null ? t('facts.never') : formatDate(expiresOn, 'long')}</Fact>
        {price && <Fact name={t('facts.price')}>{formatPrice(price)}</Fact>}
        <Fact name={t('facts.upcoming')}>{t('giving.name', { count: upcoming })}</Fact>
        {template && <Fact name={t('facts.template')}>{template.name}</Fact>}
        {note !== '' && (
          <Fact name={t('facts.note')}>
            <Text className={classes.note}>{note}</Text>
          </Fact>
        )}
      </dl>
    </Card>
  );
}
