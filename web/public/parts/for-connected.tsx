import { t } from '../t.ts';
import { Notice } from './notice.tsx';

/** Says that there is something for clients whom the coach has connected, and where they can show that they are one. */
export function ForConnected({ text, heading }: { readonly text: string; readonly heading?: string }) {
  return (
    <Notice kind="quiet">
      {heading !== undefined && <h1 className="failure-title">{heading}</h1>}
      <p>{text}</p>
      <p>
        <a href="/me">{t('pages:connected.signIn')}</a>
      </p>
    </Notice>
  );
}
