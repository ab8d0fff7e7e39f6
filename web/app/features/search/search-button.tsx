import { Kbd, Text, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import classes from './search-button.module.css';

/** Opens the search; names its keys for those who have some. */
export function SearchButton({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('today');
  return (
    <UnstyledButton
      className={classes.search}
      onClick={() => {
        onOpen();
        spotlight.open();
      }}
    >
      <Icon name="search" size={18} />
      <Text span fz="sm">
        {t('search.open')}
      </Text>
      <Kbd className={classes.keys} size="xs" aria-hidden="true">
        {t('search.keys')}
      </Kbd>
    </UnstyledButton>
  );
}
