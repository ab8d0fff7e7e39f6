import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ChoicesFieldProps {
  readonly choices: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (choices: string[]) => void;
}

const choicesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** One choice a line, so that a list can be pasted and put in order like any text. */
export function ChoicesField({ choices, error, onChange }: ChoicesFieldProps) {
  const { t } = useTranslation('forms');
  const [typed, setTyped] = useState(choices.join('\n'));
  // An empty line that is being written is no choice yet, but stays in the field; what came from elsewhere takes its place.
  const shown = choicesOf(typed).join('\n') === choices.join('\n') ? typed : choices.join('\n');
  return (
    <Textarea
      label={t('fields.choices')}
      description={t('fields.choicesHint')}
      autosize
      minRows={3}
      maxRows={14}
      maxLength={4000}
      error={error}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(choicesOf(event.currentTarget.value));
      }}
    />
  );
}
