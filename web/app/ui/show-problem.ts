import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { describeProblem } from '../problem/describe-problem.ts';

/** An error with no place of its own on the page. */
export const showProblem = (error: unknown): void =>
  void notifications.show({
    message: describeProblem(error).detail,
    color: 'red',
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('app:close') },
    autoClose: 12_000,
  });
