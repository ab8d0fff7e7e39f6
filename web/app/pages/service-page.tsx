import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { idleRules } from '../features/rules/idle-rules.ts';
import { RuleFields } from '../features/rules/rule-fields.tsx';
import { newService } from '../features/services/new-service.ts';
import { RemoveService } from '../features/services/remove-service.tsx';
import { ServiceForm } from '../features/services/service-form.tsx';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';

/** A service, or a new one at `/app/services/new`. */
export function ServicePage() {
  const { t } = useTranslation('services');
  const coach = useCoach();
  const { serviceId } = useParams({ from: '/app/services/$serviceId' });
  const navigate = useNavigate();
  const input = { coachId: coach.id };
  const services = useQuery(queries.services.list.queryOptions({ input }));
  const schedules = useQuery(queries.schedules.list.queryOptions({ input }));
  const forms = useQuery(queries.forms.list.queryOptions({ input }));
  const profile = useQuery(queries.coaches.profile.queryOptions({ input }));
  const isNew = serviceId === 'new';
  const existing = services.data?.find(({ id }) => id === serviceId);
  const toList = () => void navigate({ to: '/app/services' });
  return (
    <Page
      title={isNew ? t('newTitle') : (existing?.name ?? t('title'))}
      actions={
        existing && (
          <Anchor href={`/${coach.slug}/${existing.slug}`} target="_blank" rel="noreferrer">
            {t('see')}
          </Anchor>
        )
      }
    >
      <TextLink to="/app/services">{t('back')}</TextLink>
      <Loaded query={schedules}>
        {(hours) => (
          <Loaded query={forms}>
            {(asked) => (
              <Loaded query={profile}>
                {({ rules: defaults, relationshipRules }) => (
                  <Loaded query={services}>
                    {() => {
                      if (!isNew && !existing) return <EmptyState title={t('notThere')} />;
                      return (
                        <ServiceForm
                          key={existing?.id ?? 'new'}
                          initial={newService(hours[0]?.id ?? '')}
                          existing={existing}
                          schedules={hours}
                          forms={asked}
                          rules={(form) => (
                            <RuleFields
                              value={form.values.rules}
                              defaults={defaults}
                              idle={idleRules({ ...defaults, ...form.values.rules }, Object.values(relationshipRules))}
                              errors={form.errors}
                              onChange={(rules) => form.setFieldValue('rules', rules)}
                            />
                          )}
                          onSaved={toList}
                        >
                          {existing && <RemoveService service={existing} onRemoved={toList} />}
                        </ServiceForm>
                      );
                    }}
                  </Loaded>
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
