import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Says in passing that something was done. */
export const showDone = (message: string): void =>
  void notifications.show({ message, withBorder: true, closeButtonProps: { 'aria-label': i18next.t('app:close') }, autoClose: 5000 });
