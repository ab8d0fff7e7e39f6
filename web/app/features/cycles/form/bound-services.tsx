import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../../contract/services.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { ServiceSwitches } from './service-switches.tsx';
import { useBindService } from './use-bind-service.ts';

/** Which services are bound to cycles; saved at once. */
export function BoundServices() {
  const { t } = useTranslation('cycles');
  const { id: coachId } = useCoach();
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId } }));
  const { bind, isPending } = useBindService();
  const change = (service: ServiceView, bound: boolean) =>
    bind(service, bound).then(() => showDone(t(bound ? 'form.serviceBound' : 'form.serviceFree', { name: service.name })), showProblem);
  return (
    <Card title={t('form.services')} hint={t('form.servicesHint')}>
      <Loaded query={services}>
        {(list) => (
          <ServiceSwitches
            services={list}
            isBound={({ cycleBound }) => cycleBound}
            disabled={isPending}
            onChange={(service, bound) => void change(service, bound)}
          />
        )}
      </Loaded>
    </Card>
  );
}
