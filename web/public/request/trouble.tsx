import { problemOf } from '../../problem-of.ts';
import { Notice } from '../parts/notice.tsx';
import { at } from './at.ts';

/** What was refused, where it was tried; nothing otherwise. */
export function Trouble({ error }: { readonly error: unknown }) {
  return (
    <div role="alert" className="request-trouble">
      {error !== null && (
        <Notice kind="error" title={at('asked:trouble.title')}>
          <p>{problemOf(error)?.detail ?? at('asked:trouble.unreachable')}</p>
        </Notice>
      )}
    </div>
  );
}
