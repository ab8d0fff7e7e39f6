import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import looks from '../../../ui/list/long-list.module.css';
import classes from './roster-list.module.css';

/** The name, which opens the entry from anywhere in its row. */
export function OpenButton({ name, onOpen }: { name: string; onOpen: () => void }) {
  const { t } = useTranslation('roster');
  return (
    <UnstyledButton className={`${looks.name} ${classes.name}`} aria-label={t('do.open', { name })} onClick={onOpen}>
      {name}
    </UnstyledButton>
  );
}
