import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PracticePreset } from '../../../../core/policies/practice-preset.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { describeRule } from './describe-rule.ts';
import { changesAttendance, type PresetChange, presetChanges } from './preset-changes.ts';
import classes from './preset-effect.module.css';
import type { PresetValues } from './rule-values.ts';

/** What a preset would change of what is in the form, line by line. */
export function PresetEffect({ values, preset }: { readonly values: PresetValues; readonly preset: PracticePreset }) {
  const { t } = useTranslation(['rules', 'app']);
  const changes = presetChanges(values, preset);
  const attendance = changesAttendance(values, preset);
  const said = (rule: PresetChange['rule'], value: number | boolean | null | undefined) =>
    value === undefined ? t('rules:presets.asUsual') : describeRule(rule, value);
  const { afterEnd, flagAt, flagDays } = preset.attendance;
  return (
    <Stack gap={6} aria-live="polite">
      <Text fw={600} fz="sm">
        {t(changes.length > 0 || attendance ? 'rules:presets.changes' : 'rules:presets.nothing')}
      </Text>
      <ul className={classes.list}>
        {changes.map(({ of, rule, before, after }) => (
          <li key={`${of} ${rule}`}>
            <span>
              {t(`app:rules.${rule}`)}
              {of !== 'coach' && <span className={classes.of}> · {t(`rules:kind.${of}`)}</span>}
            </span>
            <span className={classes.values}>
              <s>{said(rule, before)}</s> → <b>{said(rule, after)}</b>
            </span>
          </li>
        ))}
        {attendance && (
          <li>
            <span>{t('rules:attendance.title')}</span>
            <span className={classes.values}>
              {afterEnd
                ? t(`rules:presets.afterEnd.${afterEnd.status}`, { wait: describeMinutes(afterEnd.minutes) })
                : t('rules:presets.afterEnd.leave')}
              {' · '}
              {t('rules:presets.badge', { count: flagAt, days: flagDays })}
            </span>
          </li>
        )}
      </ul>
      {preset.capacity > 1 && <Text fz="sm">{t('rules:presets.capacity', { count: preset.capacity })}</Text>}
    </Stack>
  );
}
