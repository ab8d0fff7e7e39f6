import { Checkbox, Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { describeOverride } from '../../../availability/describe-override.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import type { CopiedExceptions } from './use-copied-exceptions.ts';
import classes from './form.module.css';

interface CopyFieldsProps {
  /** Of the cycle before. */
  readonly name: string;
  readonly copied: UseQueryResult<CopiedExceptions>;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

const MOST_LINES = 5;

/** What would be copied of the last cycle's exceptions, to be left out or not. */
export function CopyFields({ name, copied, checked, onChange }: CopyFieldsProps) {
  const { t } = useTranslation('cycles');
  const { t: words } = useTranslation(['availability', 'app']);
  if (copied.error) return <ProblemNotice error={copied.error} />;
  if (!copied.data) return <Skeleton height={24} maw={320} />;
  const { found, create, hits } = copied.data;
  if (create.length === 0) {
    return (
      <Text fz="sm" c="dimmed">
        {found > 0 ? t('form.copyThere') : t('form.copyNone', { name })}
      </Text>
    );
  }
  return (
    <div>
      <Checkbox
        label={t('form.copyDo', { count: create.length })}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <ul className={classes.exceptions}>
        {create.slice(0, MOST_LINES).map((one) => (
          <li key={JSON.stringify(one)}>
            {words(`availability:kind.${one.kind}`)}: {describeOverride(one, words)}
            {one.note && ` · ${one.note}`}
          </li>
        ))}
        {create.length > MOST_LINES && <li>{t('form.copyMore', { count: create.length - MOST_LINES })}</li>}
      </ul>
      {hits.length > 0 && (
        <Text fz="sm" mt={6}>
          {t('form.copyHits', { count: hits.length })}
        </Text>
      )}
    </div>
  );
}
