import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../problem/describe-problem.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import classes from './booking-facts.module.css';

interface NoteConflictProps {
  readonly theirs: string;
  readonly mine: string;
  readonly error: unknown;
  readonly onSettle: (text: string) => void;
}

/** Somebody else wrote another note while this one was typed: what it says now, who wrote it, and what shall become of the two. */
export function NoteConflict({ theirs, mine, error, onSettle }: NoteConflictProps) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useCoach();
  const changed = error ? describeProblem(error).changed : undefined;
  const who = changed?.by ?? t('note.somebody');
  return (
    <Alert color="red" variant="light" role="alert" title={t('note.conflict')} w="100%">
      <Stack gap="xs" align="flex-start">
        <Text fz="sm">
          {changed?.at ? t('note.changedAt', { who, when: formatInstant(changed.at, timeZone) }) : t('note.changed', { who })}
        </Text>
        <Text fz="sm" className={classes.note}>
          {theirs || t('note.emptied')}
        </Text>
        <Group gap={6}>
          <Button size="compact-md" variant="default" onClick={() => onSettle(mine)}>
            {t('note.mine')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => onSettle(theirs)}>
            {t('note.theirs')}
          </Button>
          {theirs && (
            <Button size="compact-md" variant="default" onClick={() => onSettle(`${theirs}\n${mine}`)}>
              {t('note.both')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
