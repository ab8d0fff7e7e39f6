import { problemOf } from '../../problem-of.ts';
import { t } from '../t.ts';
import { Notice } from './notice.tsx';

/** Why a step was not taken, said where it was tried; nothing while there is no error. */
export const Trouble = ({ error }: { error: unknown }) => (
  <div role="alert">{error ? <Notice kind="error">{problemOf(error)?.detail ?? t('pages:failure.unreachable')}</Notice> : null}</div>
);
