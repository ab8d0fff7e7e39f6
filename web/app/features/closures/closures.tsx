import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ClosureCard } from './closure-card.tsx';
import { UndoDialog } from './undo-dialog.tsx';

const MOST = 50;

/** Blocks that lay on sessions, newest first: what became of each, who has answered, and the way back. */
export function Closures() {
  const { t } = useTranslation('closures');
  const { id: coachId } = useCoach();
  const closures = useQuery(queries.closures.list.queryOptions({ input: { coachId, limit: MOST } }));
  const [undoing, setUndoing] = useState<string>();
  return (
    <Loaded query={closures}>
      {(list) => {
        const asked = list.find(({ id }) => id === undoing);
        if (list.length === 0)
          return (
            <EmptyState
              title={t('none')}
              action={
                <LinkButton to="/app/availability" search={{ part: 'days' }} variant="default">
                  {t('toDays')}
                </LinkButton>
              }
            >
              {t('noneHint')}
            </EmptyState>
          );
        return (
          <Stack gap="md">
            {list.map((closure, index) => (
              <ClosureCard key={closure.id} closure={closure} place={index + 1} onUndo={() => setUndoing(closure.id)} />
            ))}
            {asked && <UndoDialog closure={asked} onClose={() => setUndoing(undefined)} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}
