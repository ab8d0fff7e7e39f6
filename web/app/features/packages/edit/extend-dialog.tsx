import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageView } from '../../../../../contract/packages/package-view.ts';
import { addMonths } from '../../../../../core/time/add-months.ts';
import { refreshPackages } from '../../../packages/refresh-packages.ts';
import { useLastDayWords } from '../../../packages/use-last-day-words.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { todayIn } from '../../../time/today-in.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { packageTerms } from './package-terms.ts';

interface ExtendDialogProps {
  readonly pack: PackageView;
  readonly onClose: () => void;
}

const MONTHS = [1, 2, 3, 6] as const;

/** Another last day. */
export function ExtendDialog({ pack, onClose }: ExtendDialogProps) {
  const { t } = useTranslation('packages');
  const { id: coachId, timeZone } = useCoach();
  const lastDay = useLastDayWords();
  const today = todayIn(timeZone);
  const from = pack.expiresOn !== null && pack.expiresOn > today ? pack.expiresOn : today;
  const [date, setDate] = useState<string | null>(() => addMonths(from, 1));
  const extend = useMutation(
    queries.packages.update.mutationOptions({
      onError: refreshPackages,
      onSuccess: async (saved) => {
        onClose();
        showDone(t('extend.done', { name: saved.name, lastDay: lastDay(saved) }));
        await refreshPackages();
      },
    }),
  );
  return (
    <FormDialog
      title={t('extend.title', { name: pack.name })}
      submit={t('extend.do')}
      isPending={extend.isPending}
      onSubmit={(event) => {
        event.preventDefault();
        extend.mutate({ ...packageTerms(pack), expiresOn: date, coachId, packageId: pack.id, version: pack.version });
      }}
      onClose={onClose}
    >
      <Text fz="sm" c="dimmed">
        {t('extend.hint')} {pack.state === 'expired' && t('extend.back')}
      </Text>
      <Group gap={6} role="group" aria-label={t('extend.quick')}>
        {MONTHS.map((count) => {
          const day = addMonths(from, count);
          return (
            <Button
              key={count}
              size="compact-sm"
              variant={day === date ? 'outline' : 'default'}
              aria-pressed={day === date}
              onClick={() => setDate(day)}
            >
              {t('extend.month', { count })}
            </Button>
          );
        })}
        <Button
          size="compact-sm"
          variant={date === null ? 'outline' : 'default'}
          aria-pressed={date === null}
          onClick={() => setDate(null)}
        >
          {t('extend.never')}
        </Button>
      </Group>
      <TextInput
        w="11rem"
        type="date"
        label={t('fields.lastDay')}
        min={today}
        value={date ?? ''}
        onChange={({ currentTarget: { value } }) => setDate(value || null)}
        data-autofocus
      />
      <ProblemNotice error={extend.error} />
    </FormDialog>
  );
}
