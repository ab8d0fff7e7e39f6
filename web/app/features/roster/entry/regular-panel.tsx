import { Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegularView } from '../../../../../contract/cycles/regulars.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Icon } from '../../../ui/icon.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { AwayTag } from '../away-tag.tsx';
import { RegularStatusTag } from '../regular-status-tag.tsx';
import { EntryActions } from './entry-actions.tsx';
import { History } from './history.tsx';
import { PatternFacts } from './pattern-facts.tsx';

interface RegularPanelProps {
  readonly regularId: string | undefined;
  readonly onEdit: (regular: RegularView) => void;
  readonly onClose: () => void;
}

/** One entry of the roster at the side of the page: what was agreed, and every cycle they had a part in. */
export function RegularPanel({ regularId, onEdit, onClose }: RegularPanelProps) {
  const { t } = useTranslation(['roster', 'app']);
  return (
    <Drawer
      opened={regularId !== undefined}
      onClose={onClose}
      position="right"
      size={460}
      title={t('roster:panel.label')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {regularId !== undefined && <Entry regularId={regularId} onEdit={onEdit} onRemoved={onClose} />}
    </Drawer>
  );
}

interface EntryProps {
  readonly regularId: string;
  readonly onEdit: (regular: RegularView) => void;
  readonly onRemoved: () => void;
}

function Entry({ regularId, onEdit, onRemoved }: EntryProps) {
  const { t } = useTranslation('roster');
  const { id: coachId } = useCoach();
  const regular = useQuery(queries.regulars.show.queryOptions({ input: { coachId, regularId } }));
  return (
    <Loaded query={regular}>
      {(shown) => (
        <Stack gap="lg">
          <div>
            <Title order={2} fz="lg">
              {shown.clientName}
            </Title>
            <Text c="dimmed" fz="sm" style={{ overflowWrap: 'anywhere' }}>
              {shown.clientEmail}
            </Text>
            <Group gap={6} mt={8}>
              <RegularStatusTag status={shown.status} />
              <AwayTag regular={shown} />
            </Group>
            <Text fz="sm" c="dimmed" mt={4}>
              {t(`statusHint.${shown.status}`)}
            </Text>
          </div>
          <Group gap="xs">
            <Button leftSection={<Icon name="edit" size={18} />} onClick={() => onEdit(shown)}>
              {t('do.edit')}
            </Button>
            <LinkButton to="/app/clients/$clientId" params={{ clientId: shown.clientId }} variant="default">
              {t('do.client')}
            </LinkButton>
            <EntryActions regular={shown} onEdit={() => onEdit(shown)} onRemoved={onRemoved} />
          </Group>
          <section aria-label={t('panel.pattern')}>
            <PatternFacts regular={shown} />
          </section>
          <section aria-label={t('panel.history')}>
            <Title order={3} fz="sm">
              {t('panel.history')}
            </Title>
            <History cycles={shown.history} />
          </section>
        </Stack>
      )}
    </Loaded>
  );
}
