import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BookingPanel } from '../../features/bookings/booking-panel.tsx';
import { AnswersFilters } from '../../features/forms/answers/answers-filters.tsx';
import { AnswersList } from '../../features/forms/answers/answers-list.tsx';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Page } from '../../ui/page.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** Everything clients answered, to be searched and taken along. */
export function FormAnswersPage() {
  const { t } = useTranslation('forms');
  const { id: coachId } = useCoach();
  const filter = useSearch({ from: '/app/forms/answers' });
  const navigate = useNavigate();
  const [opened, setOpened] = useState<string>();
  const forms = useQuery(queries.forms.list.queryOptions({ input: { coachId } }));
  const set = (search: typeof filter, replace = false) => void navigate({ to: '/app/forms/answers', search, replace, resetScroll: false });
  return (
    <Page title={t('answersTitle')} hint={t('answersHint')} above={<TextLink to="/app/forms">{t('back')}</TextLink>}>
      <AnswersFilters filter={filter} forms={forms.data ?? []} onChange={set} />
      <AnswersList filter={filter} onClear={() => set({})} onOpen={setOpened} />
      <BookingPanel bookingId={opened} onClose={() => setOpened(undefined)} />
    </Page>
  );
}
