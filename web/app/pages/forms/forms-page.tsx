import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormList } from '../../features/forms/list/form-list.tsx';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';

/** The forms of the practice, and the way to what was answered. */
export function FormsPage() {
  const { t } = useTranslation('forms');
  const { id: coachId } = useCoach();
  const forms = useQuery(queries.forms.list.queryOptions({ input: { coachId } }));
  return (
    <Page
      title={t('title')}
      hint={t('hint')}
      actions={
        forms.data &&
        forms.data.length > 0 && (
          <>
            <LinkButton to="/app/forms/$formId" params={{ formId: 'new' }} leftSection={<Icon name="plus" size={18} />}>
              {t('add')}
            </LinkButton>
            <LinkButton to="/app/forms/answers" variant="default">
              {t('toAnswers')}
            </LinkButton>
          </>
        )
      }
    >
      <Loaded query={forms}>
        {(list) =>
          list.length > 0 ? (
            <FormList forms={list} />
          ) : (
            <EmptyState
              title={t('none')}
              action={
                <Group gap="xs" justify="center">
                  <LinkButton to="/app/forms/$formId" params={{ formId: 'new' }} search={{ start: 'check_in' }}>
                    {t('startCheckIn')}
                  </LinkButton>
                  <LinkButton to="/app/forms/$formId" params={{ formId: 'new' }} variant="default">
                    {t('startEmpty')}
                  </LinkButton>
                </Group>
              }
            >
              {t('noneHint')}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}
