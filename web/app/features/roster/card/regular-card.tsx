import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { AwayTag } from '../away-tag.tsx';
import { EditRegularDialog } from '../edit/edit-regular-dialog.tsx';
import { NewRegularDialog } from '../edit/new-regular-dialog.tsx';
import { EntryActions } from '../entry/entry-actions.tsx';
import { History } from '../entry/history.tsx';
import { PatternFacts } from '../entry/pattern-facts.tsx';
import { RegularStatusTag } from '../regular-status-tag.tsx';
import { usePatternWords } from '../use-pattern-words.ts';

interface RegularCardProps {
  readonly client: { readonly id: string; readonly name: string };
}

/** On a client's page: their place on the roster with every cycle they had a part in, or the way onto it. */
export function RegularCard({ client }: RegularCardProps) {
  const { t } = useTranslation('roster');
  const { id: coachId } = useCoach();
  const words = usePatternWords();
  const suggestion = useQuery(queries.regulars.suggest.queryOptions({ input: { coachId, clientId: client.id } }));
  const [isAdding, setAdding] = useState(false);
  return (
    <Card title={t('card.title')} action={<TextLink to="/app/cycles/roster">{t('card.toRoster')}</TextLink>}>
      <Loaded query={suggestion} waiting={<WaitingRows count={1} />}>
        {({ regularId, regular }) =>
          regularId === null ? (
            <Stack align="flex-start" gap="xs">
              <Text c="dimmed">{t('card.none')}</Text>
              {regular && <Text fz="sm">{t('adding.suggestion', { pattern: words.brief(regular) })}</Text>}
              <Button variant="default" onClick={() => setAdding(true)}>
                {t('card.put')}
              </Button>
              {isAdding && <NewRegularDialog client={client} suggested={regular} onClose={() => setAdding(false)} />}
            </Stack>
          ) : (
            <OnRoster regularId={regularId} />
          )
        }
      </Loaded>
    </Card>
  );
}

function OnRoster({ regularId }: { regularId: string }) {
  const { id: coachId } = useCoach();
  const regular = useQuery(queries.regulars.show.queryOptions({ input: { coachId, regularId } }));
  const [isEditing, setEditing] = useState(false);
  return (
    <Loaded query={regular} waiting={<WaitingRows count={2} />}>
      {(shown) => (
        <Stack gap="md">
          <Group gap={6} justify="space-between">
            <RegularStatusTag status={shown.status} />
            <EntryActions regular={shown} onEdit={() => setEditing(true)} onRemoved={() => setEditing(false)} />
          </Group>
          <AwayTag regular={shown} />
          <PatternFacts regular={shown} />
          <History cycles={shown.history} />
          {isEditing && <EditRegularDialog regular={shown} onClose={() => setEditing(false)} />}
        </Stack>
      )}
    </Loaded>
  );
}
