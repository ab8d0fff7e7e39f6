import { notifications } from '@mantine/notifications';

/** Says in passing that something was done. */
export const showDone = (message: string): void => void notifications.show({ message, withBorder: true, autoClose: 5000 });
