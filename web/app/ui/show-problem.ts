import { notifications } from '@mantine/notifications';
import { describeProblem } from '../problem/describe-problem.ts';

/** An error with no place of its own on the page. */
export const showProblem = (error: unknown): void =>
  void notifications.show({ message: describeProblem(error).detail, color: 'red', withBorder: true, autoClose: 12_000 });
