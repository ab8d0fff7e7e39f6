import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../../contract/users.ts';
import { Tag, type TagColor } from '../../ui/tag.tsx';

const COLORS: Record<UserView['role'], TagColor> = { owner: 'green', coach: 'blue', client: 'grey' };

/** What somebody is here. */
export function RoleTag({ role }: { role: UserView['role'] }) {
  const { t } = useTranslation('users');
  return <Tag color={COLORS[role]}>{t(`roles.${role}`)}</Tag>;
}
