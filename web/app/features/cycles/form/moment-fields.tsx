import { Radio, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useCoach } from '../../../session/use-coach.ts';
import { zoneCity } from '../../../time/zone-city.ts';
import { Card } from '../../../ui/card.tsx';
import type { CycleValues } from './cycle-values.ts';
import classes from './form.module.css';

const MOST_REMINDERS = 5;
const asDays = (texts: readonly string[]) =>
  [...new Set(texts.map((text) => Number.parseInt(text, 10)))]
    .filter((days) => days >= 1 && days <= 60)
    .sort((a, b) => b - a)
    .slice(0, MOST_REMINDERS);

/** Until when regulars answer, when the public may book, and what happens by itself. */
export function MomentFields({ form }: { form: UseFormReturnType<CycleValues> }) {
  const { t } = useTranslation('cycles');
  const { timeZone } = useCoach();
  const { opens, remindDays } = form.values;
  return (
    <Card title={t('form.answers')} hint={t('form.answersHint', { city: zoneCity(timeZone) })}>
      <Stack gap="lg">
        <div className={classes.moment}>
          <TextInput
            type="date"
            label={t('form.confirmDate')}
            description={t('form.confirmHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('confirmDate')}
          />
          <TextInput
            type="time"
            label={t('form.confirmTime')}
            aria-label={t('form.confirmTimeLabel')}
            {...form.getInputProps('confirmTime')}
          />
        </div>
        <Stack gap="xs">
          <Radio.Group label={t('form.opens')} {...form.getInputProps('opens')}>
            <Stack gap="xs" mt={8}>
              <Radio value="set" label={t('form.opensAt')} />
              {opens === 'set' && (
                <div className={classes.within}>
                  <TextInput type="date" label={t('form.opensDate')} required withAsterisk={false} {...form.getInputProps('opensDate')} />
                  <TextInput
                    type="time"
                    label={t('form.opensTime')}
                    aria-label={t('form.opensTimeLabel')}
                    {...form.getInputProps('opensTime')}
                  />
                </div>
              )}
              <Radio value="hand" label={t('form.opensByHand')} />
            </Stack>
          </Radio.Group>
        </Stack>
        <Switch
          label={t('form.automatic')}
          description={t('form.automaticHint')}
          {...form.getInputProps('automatic', { type: 'checkbox' })}
        />
        <TagsInput
          label={t('form.remind')}
          description={t('form.remindHint')}
          placeholder={remindDays.length < MOST_REMINDERS ? t('form.remindAdd') : ''}
          inputMode="numeric"
          maxTags={MOST_REMINDERS}
          error={form.errors['remindDays']}
          value={remindDays.map(String)}
          onChange={(texts) => form.setFieldValue('remindDays', asDays(texts))}
        />
      </Stack>
    </Card>
  );
}
