import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormEditor } from '../../features/forms/builder/form-editor.tsx';
import { FormFacts } from '../../features/forms/builder/form-facts.tsx';
import { RemoveForm } from '../../features/forms/builder/remove-form.tsx';
import { starterForm } from '../../features/forms/builder/starter-form.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** A form, or a new one at `/app/forms/new`. */
export function FormPage() {
  const { t } = useTranslation('forms');
  const { id: coachId } = useCoach();
  const { formId } = useParams({ from: '/app/forms/$formId' });
  const { start } = useSearch({ from: '/app/forms/$formId' });
  const navigate = useNavigate();
  const forms = useQuery(queries.forms.list.queryOptions({ input: { coachId } }));
  const isNew = formId === 'new';
  const existing = forms.data?.find(({ id }) => id === formId);
  const [initial] = useState(() => starterForm(t, start));
  return (
    <Page
      wide
      title={isNew ? t('newTitle') : (existing?.name ?? t('title'))}
      above={<TextLink to="/app/forms">{t('back')}</TextLink>}
      below={existing && <FormFacts form={existing} />}
    >
      <Loaded query={forms}>
        {() => {
          if (!isNew && !existing) return <EmptyState title={t('notThere')} />;
          return (
            <FormEditor
              key={existing?.id ?? 'new'}
              initial={initial}
              existing={existing}
              onSaved={({ id }) =>
                void (isNew && navigate({ to: '/app/forms/$formId', params: { formId: id }, replace: true, ignoreBlocker: true }))
              }
            >
              {existing && <RemoveForm form={existing} onRemoved={() => void navigate({ to: '/app/forms', ignoreBlocker: true })} />}
            </FormEditor>
          );
        }}
      </Loaded>
    </Page>
  );
}
