import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../problem/describe-problem.ts';

interface ProblemNoticeProps {
  readonly error: unknown;
  /** Where the page can load the newest: shown when somebody changed it meanwhile. */
  readonly onReload?: () => void;
}

/** An error in a sentence: what happened, what was not lost, what to do. */
export function ProblemNotice({ error, onReload }: ProblemNoticeProps) {
  const { t } = useTranslation('app');
  if (!error) return null;
  const problem = describeProblem(error);
  return (
    <Alert color="red" variant="light" role="alert">
      <Stack gap="xs" align="flex-start">
        <Text fz="sm">{problem.detail}</Text>
        {problem.fields && problem.fields.length > 0 && (
          <List fz="sm">
            {problem.fields.map((field) => (
              <List.Item key={`${field.path} ${field.message}`}>
                {field.path}: {field.message}
              </List.Item>
            ))}
          </List>
        )}
        {problem.code === 'changed_meanwhile' && onReload && (
          <Button size="compact-sm" variant="default" onClick={onReload}>
            {t('loadNewest')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
