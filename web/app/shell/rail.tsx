import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/use-session.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Brand } from './brand.tsx';
import { SignOutButton } from './sign-out-button.tsx';
import classes from './app-frame.module.css';

const ROOMS = [
  { to: '/app', key: 'today' },
  { to: '/app/calendar', key: 'calendar' },
  { to: '/app/clients', key: 'clients' },
  { to: '/app/services', key: 'services' },
  { to: '/app/availability', key: 'availability' },
  { to: '/app/settings', key: 'settings' },
  { to: '/app/system', key: 'system' },
] as const satisfies readonly { to: string; key: IconName }[];

/** The rooms of the app, and who is in them. */
export function Rail({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation('app');
  const { user, coach } = useSession();
  const rooms = ROOMS.filter((room) => room.key !== 'system' || user.role === 'owner');
  return (
    <Stack h="100%" gap="md">
      <Text component="div" visibleFrom="sm" px="sm" pt={6}>
        <Brand />
      </Text>
      <div className={classes.nav}>
        {rooms.map((room) => (
          <Link
            key={room.to}
            to={room.to}
            className={classes.link}
            activeOptions={{ exact: room.to === '/app', includeSearch: false }}
            onClick={onGo}
          >
            <Icon name={room.key} />
            {t(`rooms.${room.key}`)}
          </Link>
        ))}
      </div>
      <div className={classes.who}>
        <Text fz="sm" fw={600} truncate>
          {coach.name}
        </Text>
        <Anchor href={`/${coach.slug}`} target="_blank" rel="noreferrer" fz="sm" display="block">
          {t('publicPage')}
        </Anchor>
        <SignOutButton />
      </div>
    </Stack>
  );
}
