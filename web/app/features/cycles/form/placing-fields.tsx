import { Button, Collapse, Group, NumberInput, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { DEFAULT_PLACEMENT_SETTINGS, FREQUENCIES } from '../../../../../core/cycles/placement/placement-settings.ts';
import { Card } from '../../../ui/card.tsx';
import type { CycleValues } from './cycle-values.ts';
import classes from './form.module.css';

const COSTS = [
  ['unplaced', 100_000],
  ['perDay', 1000],
  ['perHour', 1000],
] as const;
const DAYS = [
  ['window', 28],
  ['leastGap', 140],
  ['mostGap', 140],
] as const;

/** What the search for placements weighs; put away, for the usual numbers serve nearly everybody. */
export function PlacingFields({ form }: { form: UseFormReturnType<CycleValues> }) {
  const { t } = useTranslation('cycles');
  const isUsual = JSON.stringify(form.values.settings) === JSON.stringify(DEFAULT_PLACEMENT_SETTINGS);
  const isWrong = Object.keys(form.errors).some((path) => path.startsWith('settings'));
  const [opened, { toggle }] = useDisclosure(false);
  const shown = opened || isWrong;
  return (
    <Card
      title={t('placing.title')}
      hint={t('placing.hint')}
      action={
        <Button variant="default" size="sm" aria-expanded={shown} onClick={toggle}>
          {t(shown ? 'placing.hide' : 'placing.show')}
        </Button>
      }
    >
      {!shown && (
        <Text fz="sm" c="dimmed">
          {t(isUsual ? 'placing.asUsual' : 'placing.changed')}
        </Text>
      )}
      <Collapse expanded={shown}>
        <Stack gap="lg">
          {COSTS.map(([cost, max]) => (
            <NumberInput
              key={cost}
              label={t(`placing.${cost}`)}
              description={t(`placing.${cost}Hint`)}
              min={0}
              max={max}
              allowDecimal={false}
              maw={460}
              {...form.getInputProps(`settings.${cost}`)}
            />
          ))}
          <Text fz="sm" c="dimmed">
            {t('placing.windowHint')}
          </Text>
          {FREQUENCIES.map((frequency) => (
            <fieldset key={frequency} className={classes.frequency}>
              <legend>{t(`placing.frequency.${frequency}`)}</legend>
              <div className={classes.numbers}>
                <NumberInput
                  label={t('placing.period')}
                  aria-label={t('placing.of', { what: t('placing.period'), frequency: t(`placing.frequency.${frequency}`) })}
                  suffix={t('placing.weeksUnit')}
                  min={1}
                  max={8}
                  allowDecimal={false}
                  {...form.getInputProps(`settings.frequencies.${frequency}.period`)}
                  value={form.values.settings.frequencies[frequency].period / 7}
                  onChange={(weeks) => form.setFieldValue(`settings.frequencies.${frequency}.period`, Number(weeks) * 7)}
                />
                {DAYS.map(([field, max]) => (
                  <NumberInput
                    key={field}
                    label={t(`placing.${field}`)}
                    aria-label={t('placing.of', { what: t(`placing.${field}`), frequency: t(`placing.frequency.${frequency}`) })}
                    suffix={t('placing.daysUnit')}
                    min={0}
                    max={max}
                    allowDecimal={false}
                    {...form.getInputProps(`settings.frequencies.${frequency}.${field}`)}
                  />
                ))}
              </div>
            </fieldset>
          ))}
          <Group>
            <Button
              variant="default"
              size="sm"
              disabled={isUsual}
              onClick={() => form.setFieldValue('settings', DEFAULT_PLACEMENT_SETTINGS)}
            >
              {t('placing.defaults')}
            </Button>
          </Group>
        </Stack>
      </Collapse>
    </Card>
  );
}
