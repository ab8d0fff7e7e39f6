import { problemOf } from '../../problem-of.ts';
import { t } from '../t.ts';
import { Notice } from './notice.tsx';

interface FailureProps {
  readonly error: unknown;
  /** `h1` where nothing else is on the page. */
  readonly heading?: 'h1' | 'h2' | 'h3';
  readonly onRetry: () => void;
}

/** Something could not be loaded: what happened, and the way on. */
export function Failure({ error, heading: Heading = 'h1', onRetry }: FailureProps) {
  return (
    <div role="alert" className="failure">
      <Notice kind="error">
        <Heading className="failure-title">{t('pages:failure.title')}</Heading>
        <p>{problemOf(error)?.detail ?? t('pages:failure.unreachable')}</p>
        <button type="button" className="button button-plain" onClick={onRetry}>
          {t('pages:failure.retry')}
        </button>
      </Notice>
    </div>
  );
}
