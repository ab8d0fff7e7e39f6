import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { daysOfSentence, MeantDays } from '../../../../../core/availability/builder/days-of-sentence.ts';
import { Icon } from '../../../ui/icon.tsx';
import classes from './tools.module.css';

interface SentenceFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly meant: ReturnType<typeof daysOfSentence>;
  readonly onPaint: (meant: MeantDays) => void;
}

/** "All Tuesdays": the days it means light up while it is typed. */
export function SentenceField({ text, onText, meant, onPaint }: SentenceFieldProps) {
  const { t } = useTranslation('builder');
  const refusal = meant.ok || meant.refusal.code === 'nothing_said' ? null : meant.refusal;
  return (
    <form
      className={classes.sentence}
      onSubmit={(event) => {
        event.preventDefault();
        if (meant.ok) onPaint(meant.value);
      }}
    >
      <TextInput
        className={classes.words}
        label={t('sentence.label')}
        description={meant.ok ? t('sentence.meant', { count: meant.value.dates.length }) : t('sentence.hint')}
        placeholder={t('sentence.placeholder')}
        error={refusal && t(`sentence.${refusal.code}`, { part: refusal.part })}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        descriptionProps={{ 'aria-live': 'polite' }}
        autoComplete="off"
        maxLength={200}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        rightSection={
          text !== '' && (
            <button type="button" className={classes.clear} aria-label={t('sentence.clear')} onClick={() => onText('')}>
              <Icon name="close" size={16} />
            </button>
          )
        }
      />
      <Button type="submit" variant="light" mt={25} disabled={!meant.ok}>
        {t('sentence.paint', { count: meant.ok ? meant.value.dates.length : 0 })}
      </Button>
    </form>
  );
}
