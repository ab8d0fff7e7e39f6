import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormInput, FormView } from '../../../../../contract/forms/form-view.ts';
import { useKeptEdit } from '../../../problem/use-kept-edit.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Card } from '../../../ui/card.tsx';
import { LeaveGuard } from '../../../ui/dialog/leave-guard.tsx';
import { SaveTrouble } from '../../../ui/save-trouble.tsx';
import { FormPreview } from '../preview/form-preview.tsx';
import classes from './builder.module.css';
import { formValues } from './form-values.ts';
import { QuestionList } from './question-list.tsx';
import { questionTrouble } from './question-trouble.ts';
import { useSaveForm } from './use-save-form.ts';
import { VersionNote } from './version-note.tsx';

interface FormEditorProps {
  /** What a new one starts from. */
  readonly initial: FormInput;
  /** Left out for a new one. */
  readonly existing: FormView | undefined;
  readonly onSaved: (form: FormView) => void;
  /** Beside the button that saves. */
  readonly children?: ReactNode;
}

const CHANGED = ['name', 'introduction', 'questions'] as const;

/** What makes a version. */
const asked = ({ introduction, questions }: FormInput) => JSON.stringify([introduction, questions]);

/** A form's words and questions, and beside them how they look to clients. Nothing counts before it is saved. */
export function FormEditor({ initial, existing, onSaved, children }: FormEditorProps) {
  const { t } = useTranslation(['forms', 'app']);
  const { id: coachId } = useCoach();
  const record: FormInput & { readonly version: number } = existing ?? { ...initial, version: 0 };
  const fetchNewest = async () => {
    const list = await queryClient.fetchQuery(queries.forms.list.queryOptions({ input: { coachId }, staleTime: 0 }));
    return list.find(({ id }) => id === existing?.id) ?? record;
  };
  const edit = useKeptEdit({ record, values: formValues, fetchNewest });
  const { form, base } = edit;
  // How often it was to be saved since it last was: what is missing is said from then on, and each time shown.
  const [tries, setTries] = useState(0);
  const isChecked = tries > 0;
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries === 0) return;
    // A question that opens for it has its place a moment later.
    const frame = requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, [tries]);
  const { values } = form;
  const changesQuestions = existing !== undefined && asked(values) !== asked(base);
  const unfinished = values.questions.filter((question) => questionTrouble(question) !== undefined).length;
  const noName = values.name.trim() === '';
  const { save, error, isPending } = useSaveForm(existing && { ...existing, version: base.version }, (saved) => {
    edit.standOn(saved);
    setTries(0);
    onSaved(saved);
  });
  const nameOf = (field: string) => {
    const known = CHANGED.find((one) => one === field);
    return known && t(`forms:changed.${known}`);
  };
  const send = (typed: FormInput) => {
    edit.forget();
    setTries(tries + 1);
    if (!noName && typed.questions.length > 0 && unfinished === 0) save(typed);
  };
  return (
    <div className={classes.split}>
      <form ref={element} noValidate onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          <Card title={t('forms:about')}>
            <TextInput
              label={t('forms:name')}
              maxLength={80}
              {...form.getInputProps('name')}
              error={isChecked && noName && t('forms:wrong.name')}
            />
            <Textarea
              label={t('forms:introduction')}
              description={t('forms:introductionHint')}
              autosize
              minRows={2}
              maxRows={8}
              maxLength={1000}
              {...form.getInputProps('introduction')}
            />
          </Card>
          <QuestionList
            questions={values.questions}
            tries={tries}
            onChange={(change) => form.setFieldValue('questions', (before) => [...change(before)])}
          />
          {existing && <VersionNote form={existing} changesQuestions={changesQuestions} />}
          {isChecked && unfinished > 0 && (
            <Alert color="red" variant="light" role="alert">
              <Text fz="sm">{t('forms:wrong.title', { count: unfinished })}</Text>
            </Alert>
          )}
          <SaveTrouble error={error} edit={edit} nameOf={nameOf} />
          <Group gap="xs" justify="space-between">
            <Button type="submit" loading={isPending}>
              {t(existing ? 'app:save' : 'forms:create')}
            </Button>
            {children}
          </Group>
        </Stack>
      </form>
      {/* Outside: what is tried in it is not sent. */}
      <div className={classes.preview}>
        <FormPreview form={values} />
      </div>
      <LeaveGuard isDirty={form.isDirty()} hint={t('forms:versions.unsaved')} go={t('forms:versions.leave')} />
    </div>
  );
}
