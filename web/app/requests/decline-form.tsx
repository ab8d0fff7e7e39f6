import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoach } from '../session/use-coach.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import classes from './requests.module.css';

interface DeclineFormProps {
  readonly name: string;
  /** Sessions that were asked for together. */
  readonly count: number;
  readonly error: unknown;
  readonly loading: boolean;
  readonly onDecline: (reason: string) => void;
  readonly onClose: () => void;
  /** Said above the buttons: what follows from it. */
  readonly children?: ReactNode;
}

/** Says no, with a reason if there is one to give, and shows what the client will be told. */
export function DeclineForm({ name, count, error, loading, onDecline, onClose, children }: DeclineFormProps) {
  const { t } = useTranslation('requests');
  const { name: coach } = useCoach();
  const [reason, setReason] = useState('');
  return (
    <form
      aria-label={t('decline.title')}
      onSubmit={(event) => {
        event.preventDefault();
        onDecline(reason.replaceAll('\n', ' ').trim());
      }}
    >
      <Stack gap="md">
        <Textarea
          label={t('decline.reason')}
          description={t('decline.reasonHint', { name })}
          autosize
          autoFocus
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.told}>
          <Text fz="xs" fw={600} c="dimmed">
            {t('decline.reads', { name })}
          </Text>
          <Text fz="sm">{t('decline.told', { count, coach })}</Text>
          {reason.trim() !== '' && (
            <Text fz="sm" mt={6} className={classes.written}>
              “{reason.trim()}”
            </Text>
          )}
        </div>
        {children}
        <ProblemNotice error={error} />
        <Group gap="xs">
          <Button type="submit" color="red" loading={loading}>
            {t('decline.do', { name })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('decline.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
