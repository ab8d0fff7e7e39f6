import { useTranslation } from 'react-i18next';
import { useSession } from '../session/use-session.ts';
import type { IconName } from '../ui/icon.tsx';

const ROOMS = [
  { to: '/app', key: 'today' },
  { to: '/app/calendar', key: 'calendar' },
  { to: '/app/clients', key: 'clients' },
  { to: '/app/recurring', key: 'recurring' },
  { to: '/app/cycles', key: 'cycles' },
  { to: '/app/requests', key: 'requests' },
  { to: '/app/waitlist', key: 'waitlist' },
  { to: '/app/packages', key: 'packages' },
  { to: '/app/services', key: 'services' },
  { to: '/app/forms', key: 'forms' },
  { to: '/app/availability', key: 'availability' },
  { to: '/app/settings', key: 'settings' },
  { to: '/app/audit', key: 'audit' },
  { to: '/app/system', key: 'system' },
] as const satisfies readonly { to: string; key: IconName }[];

/** The rooms of the app that are open to whoever is signed in. */
export function useRooms() {
  const { t } = useTranslation('app');
  const { user } = useSession();
  return ROOMS.filter((room) => room.key !== 'system' || user.role === 'owner').map((room) => ({
    ...room,
    icon: room.key,
    label: t(`rooms.${room.key}`),
  }));
}
