import { Checkbox, NumberInput, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../../../contract/forms/form-view.ts';
import { LONGEST_ANSWER } from '../../../../../core/forms/longest-answer.ts';

const NARROW = { wrapper: { maxWidth: 200 } };

/** One question as it is answered. What is typed into it goes nowhere. */
export function PreviewField({ question: { kind, label, help, required, choices } }: { question: Question }) {
  const { t } = useTranslation('app');
  const words: ReactNode = (
    <>
      {label} {!required && <span style={{ color: 'var(--mantine-color-dimmed)', fontWeight: 400 }}>{t('optional')}</span>}
    </>
  );
  const common = { label: words, description: help || undefined };
  switch (kind) {
    case 'long_text':
      return <Textarea {...common} autosize minRows={3} maxRows={8} maxLength={LONGEST_ANSWER.long_text} />;
    case 'choice':
      return (
        <Radio.Group {...common}>
          <Stack gap={8} mt={6}>
            {choices.map((choice) => (
              <Radio key={choice} value={choice} label={choice} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'several':
      return (
        <Checkbox.Group {...common}>
          <Stack gap={8} mt={6}>
            {choices.map((choice) => (
              <Checkbox key={choice} value={choice} label={choice} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case 'checkbox':
      return <Checkbox {...common} />;
    case 'number':
      return <NumberInput {...common} hideControls styles={NARROW} />;
    case 'date':
      return <TextInput {...common} type="date" styles={NARROW} />;
    case 'text':
      return <TextInput {...common} maxLength={LONGEST_ANSWER.text} />;
  }
}
