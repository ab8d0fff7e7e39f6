import { Checkbox, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoverView } from '../../../../../contract/packages/cover.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { readerLocale } from '../../../time/reader-locale.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';

/** As many as can be asked for at once. */
const MOST = 52;

interface CoverNoteProps {
  readonly clientId: string;
  readonly serviceId: string;
  readonly durationMinutes: number;
  readonly starts: readonly string[];
  readonly useCredits: boolean;
  readonly onUseCredits: (useCredits: boolean) => void;
}

/** How many sessions each package pays for. */
function paidBy({ starts }: CoverView) {
  const packages = new Map<string, { readonly id: string; readonly name: string; readonly sessions: number }>();
  for (const { package: one } of starts) {
    if (one) packages.set(one.id, { ...one, sessions: (packages.get(one.id)?.sessions ?? 0) + 1 });
  }
  return [...packages.values()];
}

/** What sessions cost a client in credits before they are booked: which packages pay, what is left then, what is missing. */
export function CoverNote({ clientId, serviceId, durationMinutes, starts, useCredits, onUseCredits }: CoverNoteProps) {
  const { t } = useTranslation('credits');
  const { id: coachId } = useCoach();
  const asked = [...starts].toSorted((a, b) => Date.parse(a) - Date.parse(b)).slice(0, MOST);
  const cover = useQuery({
    ...queries.packages.cover.queryOptions({ input: { coachId, clientId, serviceId, durationMinutes, starts: asked } }),
    placeholderData: keepPreviousData,
  });
  if (!cover.data) return <ProblemNotice error={cover.error} />;
  const { cost, required, left, missing } = cover.data;
  if (cost === 0) return null;
  const paying = paidBy(cover.data);
  const covered = paying.reduce((sum, { sessions }) => sum + sessions, 0);
  const list = new Intl.ListFormat(readerLocale).format(
    paying.map(({ name, sessions }) => t('cover.of', { count: sessions * cost, name })),
  );
  return (
    <Stack gap={6} role="group" aria-label={t('cover.label')} aria-busy={cover.isPlaceholderData}>
      {covered > 0 && (
        <Checkbox label={t('cover.use')} checked={useCredits} onChange={(event) => onUseCredits(event.currentTarget.checked)} />
      )}
      <Text fz="sm" c="dimmed" aria-live="polite">
        {covered === 0
          ? [t('cover.nothing', { count: asked.length }), required && t('cover.required')].filter(Boolean).join(' ')
          : useCredits
            ? [
                t('cover.uses', { list }),
                missing === 0
                  ? t('cover.left', { count: left - covered * cost })
                  : t('cover.some', { covered, count: asked.length, missing }),
                starts.length > MOST && t('cover.far', { count: MOST }),
              ]
                .filter(Boolean)
                .join(' ')
            : t('cover.unused')}
      </Text>
    </Stack>
  );
}
