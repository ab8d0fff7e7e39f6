import { Button, Group, Stack } from '@mantine/core';
import { useForm, type FormErrors } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachView } from '../../../../contract/coaches.ts';
import type { CoachRules } from '../../../../contract/rules.ts';
import { Card } from '../../ui/card.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDone } from '../../ui/show-done.ts';
import { useSaveCoach } from './use-save-coach.ts';

interface RulesFormProps {
  readonly coach: CoachView;
  readonly fields: (rules: Partial<CoachRules>, errors: FormErrors, onChange: (rules: Partial<CoachRules>) => void) => ReactNode;
  readonly onReload: () => void;
}

/** The defaults every service starts from. A field left empty keeps what it had. */
export function RulesForm({ coach, fields, onReload }: RulesFormProps) {
  const { t } = useTranslation(['settings', 'app']);
  const form = useForm<{ rules: Partial<CoachRules> }>({ initialValues: { rules: coach.rules } });
  const save = useSaveCoach(
    () => showDone(t('settings:rules.saved')),
    (error) => form.setErrors(fieldErrors(error)),
  );
  const send = ({ rules }: typeof form.values) => {
    const { id, publicUrl: _publicUrl, ...input } = coach;
    const given = Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
    save.mutate({ ...input, coachId: id, rules: { ...coach.rules, ...given } });
  };
  return (
    <Card title={t('settings:rules.title')} hint={t('settings:rules.hint')}>
      <form onSubmit={form.onSubmit(send)}>
        <Stack gap="lg">
          {fields(form.values.rules, form.errors, (rules) => form.setFieldValue('rules', rules))}
          <ProblemNotice error={save.error} onReload={onReload} />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('app:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
