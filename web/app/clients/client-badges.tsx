import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '../../../contract/clients.ts';
import type { IconName } from '../ui/icon.tsx';
import { Tag, type TagColor } from '../ui/tag.tsx';
import { attendanceWords } from './attendance-words.ts';

type Shown = 'relationship' | 'priority' | 'state' | 'attendance';

interface ClientBadgesProps {
  readonly client: Pick<ClientView, 'connected' | 'vip' | 'priority' | 'state' | 'badge'>;
  readonly show: readonly Shown[];
  /** Without the span of days the attendance is counted over. */
  readonly short?: boolean;
}

interface Mark {
  readonly key: string;
  readonly words: string;
  readonly color: TagColor;
  readonly icon?: IconName;
  readonly title?: string;
}

/** What is worth knowing about somebody at a glance, each with its word. Nothing where there is nothing to say. */
export function ClientBadges({ client, show, short = false }: ClientBadgesProps) {
  const { t } = useTranslation('clients');
  const { connected, vip, priority, state, badge } = client;
  const marks: Record<Shown, Mark | false> = {
    relationship: vip
      ? { key: 'vip', words: t('relationship.vip'), color: 'green', icon: 'star' }
      : connected && { key: 'connected', words: t('relationship.connected'), color: 'green', icon: 'link' },
    priority: priority !== null && { key: 'priority', words: t('priority.label', { rank: t(`priority.${priority}`) }), color: 'grey' },
    state: state !== 'active' && { key: state, words: t(`state.${state}`), color: 'grey' },
    attendance: badge.flagged && { key: 'flag', words: attendanceWords(t, badge, short), color: 'red', icon: 'flag', title: t('flagHint') },
  };
  const shown = show.map((one) => marks[one]).filter((mark) => mark !== false);
  if (shown.length === 0) return null;
  return (
    <Group gap={6} component="span">
      {shown.map(({ key, words, color, icon, title }) => (
        <Tag key={key} color={color} icon={icon} title={title} long>
          {words}
        </Tag>
      ))}
    </Group>
  );
}
