import { Page } from '../parts/page.tsx';
import { t } from '../t.ts';

/** A link that leads to no booking: wrong, or too old. */
export function DeadLink() {
  return (
    <Page title={t('manage:dead.title')}>
      <section className="plain-card">
        <h1>{t('manage:dead.title')}</h1>
        <p>{t('manage:dead.text')}</p>
        <p>{t('manage:dead.next')}</p>
      </section>
    </Page>
  );
}
