import { Page } from '../parts/page.tsx';
import { t } from '../t.ts';

/** Nobody lives here. */
export function NotFoundPage() {
  return (
    <Page title={t('pages:missing.title')}>
      <section className="plain-card">
        <h1>{t('pages:missing.title')}</h1>
        <p>{t('pages:missing.text')}</p>
        <a className="button button-plain" href="/">
          {t('pages:missing.home')}
        </a>
      </section>
    </Page>
  );
}
