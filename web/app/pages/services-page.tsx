import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ServiceList } from '../features/services/service-list.tsx';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { LinkButton } from '../ui/link-button.tsx';

export function ServicesPage() {
  const { t } = useTranslation('services');
  const coach = useCoach();
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId: coach.id } }));
  const add = (
    <LinkButton to="/app/services/$serviceId" params={{ serviceId: 'new' }} leftSection={<Icon name="plus" size={18} />}>
      {t('add')}
    </LinkButton>
  );
  return (
    <Page title={t('title')} hint={t('hint')} actions={add}>
      <Loaded query={services}>
        {(list) =>
          list.length > 0 ? (
            <ServiceList services={list} />
          ) : (
            <EmptyState title={t('none')} action={add}>
              {t('noneHint')}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}
