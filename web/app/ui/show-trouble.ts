import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Something that did not work, in a sentence, with no place of its own on the page. */
export const showTrouble = (message: string): void =>
  void notifications.show({
    message,
    color: 'red',
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('app:close') },
    autoClose: 12_000,
  });
