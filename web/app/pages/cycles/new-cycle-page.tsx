import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NewCycle } from '../../features/cycles/form/new-cycle.tsx';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { WaitingRows } from '../../ui/waiting-rows.tsx';

/** The next season, suggested from the last one. */
export function NewCyclePage() {
  const { t } = useTranslation('cycles');
  const { id: coachId } = useCoach();
  const navigate = useNavigate();
  // What was typed must not be swept away by a later suggestion.
  const suggestion = useQuery({ ...queries.cycles.suggest.queryOptions({ input: { coachId } }), staleTime: Infinity, gcTime: 0 });
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId } }));
  return (
    <Page
      title={t('form.title')}
      hint={suggestion.data && t(suggestion.data.previous ? 'form.hint' : 'form.hintFirst')}
      above={<TextLink to="/app/cycles">{t('back')}</TextLink>}
    >
      <Loaded query={suggestion} waiting={<WaitingRows count={3} height={160} />}>
        {({ cycle, previous }) => (
          <Loaded query={services}>
            {(list) => (
              <NewCycle
                suggested={cycle}
                previous={previous}
                services={list}
                onCreated={({ id }) => void navigate({ to: '/app/cycles/$cycleId', params: { cycleId: id } })}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
