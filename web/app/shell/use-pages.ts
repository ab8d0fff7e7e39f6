import { useTranslation } from 'react-i18next';
import type { IconName } from '../ui/icon.tsx';
import { useRooms } from './use-rooms.ts';

const PAGES = [
  { to: '/app/cycles/roster', key: 'roster', icon: 'clients' },
  { to: '/app/cycles/new', key: 'newCycle', icon: 'cycles' },
  { to: '/app/forms/answers', key: 'formAnswers', icon: 'forms' },
] as const satisfies readonly { to: string; key: string; icon: IconName }[];

/** Every page that is found by its name: the rooms, and what lies in them. */
export function usePages() {
  const { t } = useTranslation('app');
  const rooms = useRooms();
  return [...rooms, ...PAGES.map((page) => ({ ...page, label: t(`pages.${page.key}`) }))];
}
