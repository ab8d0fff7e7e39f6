import { Link } from 'wouter';
import { Page } from '../../parts/page.tsx';
import { lt } from '../lt.ts';

/** A link that leads to no place in line: wrong, or too old. */
export function DeadPlace() {
  return (
    <Page title={lt('ownWaitlist:dead.title')}>
      <section className="plain-card">
        <h1>{lt('ownWaitlist:dead.title')}</h1>
        <p>{lt('ownWaitlist:dead.text')}</p>
        <p>{lt('ownWaitlist:dead.next')}</p>
        <Link className="button button-plain" href="/me">
          {lt('ownWaitlist:dead.account')}
        </Link>
      </section>
    </Page>
  );
}
