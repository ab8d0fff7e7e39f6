import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachView } from '../../../../contract/coaches.ts';
import { queries } from '../../queries.ts';
import { useProfileEdit } from '../../session/use-profile-edit.ts';
import { useProfileWords } from '../../session/use-profile-words.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SaveTrouble } from '../../ui/save-trouble.tsx';
import { AttendanceFields } from './attendance-fields.tsx';
import { ByClientFields } from './by-client-fields.tsx';
import { CreditFields } from './credit-fields.tsx';
import { idleRules } from './idle-rules.ts';
import { PresetDialog } from './preset-dialog.tsx';
import { RuleFields } from './rule-fields.tsx';
import { ruleValues, rulesToSend } from './rule-values.ts';

/** The rules of a practice: defaults, by who the client is, and what happens after a session. One button saves them. */
export function RulesForm({ coach }: { readonly coach: CoachView }) {
  const { t } = useTranslation(['rules', 'app']);
  const nameOf = useProfileWords();
  const [choosing, setChoosing] = useState(false);
  const { edit, save, send } = useProfileEdit({ coach, values: ruleValues, toSend: rulesToSend, done: t('rules:saved') });
  const { form, base } = edit;
  const { rules, relationshipRules, attendance, creditRules } = form.values;
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId: coach.id } }));
  const ofServices = (services.data ?? []).map((service) => service.rules);
  return (
    <form onSubmit={form.onSubmit(send)}>
      <Stack gap="md">
        <Card
          title={t('rules:title')}
          hint={t('rules:hint')}
          action={
            <Button variant="default" size="sm" leftSection={<Icon name="services" size={16} />} onClick={() => setChoosing(true)}>
              {t('rules:presets.open')}
            </Button>
          }
        >
          <RuleFields
            value={rules}
            idle={idleRules(rules, [...ofServices, ...Object.values(relationshipRules)])}
            errors={form.errors}
            onChange={(typed) => form.setFieldValue('rules', typed)}
          />
        </Card>
        <Card title={t('rules:byClient.title')} hint={t('rules:byClient.titleHint')}>
          <ByClientFields
            value={relationshipRules}
            defaults={{ ...base.rules, ...rules }}
            ofServices={ofServices}
            errors={form.errors}
            onChange={(typed) => form.setFieldValue('relationshipRules', typed)}
          />
        </Card>
        <Card title={t('rules:attendance.title')} hint={t('rules:attendance.hint')}>
          <AttendanceFields value={attendance} errors={form.errors} onChange={(typed) => form.setFieldValue('attendance', typed)} />
        </Card>
        <Card title={t('rules:credits.title')} hint={t('rules:credits.hint')}>
          <CreditFields value={creditRules} errors={form.errors} onChange={(typed) => form.setFieldValue('creditRules', typed)} />
        </Card>
        <SaveTrouble error={save.error} edit={edit} nameOf={nameOf} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('app:save')}
          </Button>
        </Group>
      </Stack>
      {choosing && <PresetDialog values={form.values} onTake={form.setValues} onClose={() => setChoosing(false)} />}
    </form>
  );
}
