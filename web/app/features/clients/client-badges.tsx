import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '../../../../contract/clients.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { attendanceWords } from './attendance-words.ts';
import classes from './client-badges.module.css';

type Shown = 'relationship' | 'priority' | 'state' | 'attendance';

interface ClientBadgesProps {
  readonly client: Pick<ClientView, 'connected' | 'vip' | 'priority' | 'state' | 'badge'>;
  readonly show: readonly Shown[];
}

interface Mark {
  readonly key: string;
  readonly words: string;
  readonly color: string;
  readonly icon?: IconName;
}

/** What is worth knowing about somebody at a glance, each with its word. Nothing where there is nothing to say. */
export function ClientBadges({ client, show }: ClientBadgesProps) {
  const { t } = useTranslation('clients');
  const { connected, vip, priority, state, badge } = client;
  const marks: Record<Shown, Mark | false> = {
    relationship: vip
      ? { key: 'vip', words: t('relationship.vip'), color: 'evergreen', icon: 'star' }
      : connected && { key: 'connected', words: t('relationship.connected'), color: 'evergreen', icon: 'link' },
    priority: priority !== null && { key: 'priority', words: t('priority.label', { rank: t(`priority.${priority}`) }), color: 'gray' },
    state: state !== 'active' && { key: state, words: t(`state.${state}`), color: 'gray' },
    attendance: badge.flagged && { key: 'flag', words: attendanceWords(t, badge), color: 'red', icon: 'flag' },
  };
  const shown = show.map((one) => marks[one]).filter((mark) => mark !== false);
  if (shown.length === 0) return null;
  return (
    <Group gap={6} component="span">
      {shown.map(({ key, words, color, icon }) => (
        <Badge
          key={key}
          component="span"
          variant="light"
          color={color}
          className={classes.badge}
          leftSection={icon && <Icon name={icon} size={13} />}
        >
          {words}
        </Badge>
      ))}
    </Group>
  );
}
