import { Anchor, Badge, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchButton } from '../features/search/search-button.tsx';
import { queries } from '../queries.ts';
import { useSession } from '../session/use-session.ts';
import { Icon } from '../ui/icon.tsx';
import { Brand } from './brand.tsx';
import { SignOutButton } from './sign-out-button.tsx';
import { useRooms } from './use-rooms.ts';
import classes from './app-frame.module.css';

/** The rooms of the app, and who is in them. */
export function Rail({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation('app');
  const { coach } = useSession();
  const rooms = useRooms();
  const input = { coachId: coach.id };
  const requests = useQuery(queries.requests.count.queryOptions({ input })).data?.coach ?? 0;
  const waiting = useQuery(queries.today.attention.queryOptions({ input })).data?.total ?? 0;
  return (
    <Stack mih="100%" gap="md">
      <Text component="div" visibleFrom="sm" px="sm" pt={6}>
        <Brand />
      </Text>
      <SearchButton onOpen={onGo} />
      <div className={classes.nav}>
        {rooms.map((room) => (
          <Link
            key={room.to}
            to={room.to}
            className={classes.link}
            activeOptions={{ exact: room.to === '/app', includeSearch: false }}
            onClick={onGo}
          >
            <Icon name={room.icon} />
            {room.label}
            {room.key === 'today' && waiting > 0 && (
              <Badge ml="auto" variant="light" color="yellow" className={classes.waiting} aria-label={t('waiting', { count: waiting })}>
                {waiting}
              </Badge>
            )}
            {room.key === 'requests' && requests > 0 && (
              <Badge ml="auto" variant="light" className={classes.asked} aria-label={t('requestsWait', { count: requests })}>
                {requests}
              </Badge>
            )}
          </Link>
        ))}
      </div>
      <div className={classes.who}>
        <Text fz="sm" fw={600} truncate>
          {coach.name}
        </Text>
        <Anchor href={`/${coach.slug}`} target="_blank" rel="noreferrer" fz="sm" className={classes.public}>
          {t('publicPage')}
        </Anchor>
        <SignOutButton />
      </div>
    </Stack>
  );
}
