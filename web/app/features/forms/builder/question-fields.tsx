import { Select, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../../../contract/forms/form-view.ts';
import { QUESTION_KINDS, type QuestionKind } from '../../../../../core/forms/question.ts';
import { ChoicesField } from './choices-field.tsx';
import { hasChoices } from './has-choices.ts';
import type { QuestionTrouble } from './question-trouble.ts';

interface QuestionFieldsProps {
  readonly question: Question;
  readonly trouble: QuestionTrouble | undefined;
  /** It was only just added: its words come next. */
  readonly isNew: boolean;
  readonly onChange: (question: Question) => void;
}

/** Everything about one question. */
export function QuestionFields({ question, trouble, isNew, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation('forms');
  const label = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isNew) label.current?.focus();
  }, [isNew]);
  const set = (part: Partial<Question>) => onChange({ ...question, ...part });
  const setKind = (value: string | null) => {
    const kind = QUESTION_KINDS.find((one) => one === value) ?? question.kind;
    set({ kind, choices: hasChoices(kind) ? question.choices : [] });
  };
  return (
    <Stack gap="md">
      <Textarea
        ref={label}
        label={t('fields.label')}
        autosize
        minRows={1}
        maxLength={300}
        error={trouble?.label && t(`wrong.${trouble.label}`)}
        value={question.label}
        // A question is one line, however long.
        onChange={(event) => set({ label: event.currentTarget.value.replaceAll('\n', ' ') })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Select
          label={t('fields.kind')}
          allowDeselect={false}
          data={QUESTION_KINDS.map((value: QuestionKind) => ({ value, label: t(`kind.${value}`) }))}
          value={question.kind}
          onChange={setKind}
        />
        <TextInput
          label={t('fields.help')}
          maxLength={500}
          value={question.help}
          onChange={(event) => set({ help: event.currentTarget.value })}
        />
      </SimpleGrid>
      {hasChoices(question.kind) && (
        <ChoicesField
          choices={question.choices}
          error={trouble?.choices && t(`wrong.${trouble.choices}`)}
          onChange={(choices) => set({ choices })}
        />
      )}
      <Switch
        label={t('fields.required')}
        description={t('fields.requiredHint')}
        checked={question.required}
        onChange={(event) => set({ required: event.currentTarget.checked })}
      />
    </Stack>
  );
}
