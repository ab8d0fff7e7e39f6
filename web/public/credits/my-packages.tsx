import '../style/credits.css';
import { Link } from 'wouter';
import type { MeView } from '../../../contract/me.ts';
import { ct } from './ct.ts';
import { MyPackage } from './my-package.tsx';

/** Packages by coach: what can be used first, then what was over lately. */
export function MyPackages({ coaches }: Pick<MeView, 'coaches'>) {
  const withPackages = coaches.filter(({ credits }) => credits.packages.length > 0);
  return (
    <>
      <h1>{ct('ownCredits:mine.title')}</h1>
      {withPackages.length === 0 && (
        <div className="account-empty">
          <p className="account-empty-title">{ct('ownCredits:mine.none')}</p>
          <p>{ct('ownCredits:mine.noneText')}</p>
        </div>
      )}
      {withPackages.map(({ id, slug, name, bookable, credits }) => (
        <section key={id} className="my-packages" aria-labelledby={`packages-${slug}`}>
          <header>
            <h2 id={`packages-${slug}`}>{name}</h2>
            {bookable && (
              <Link className="button button-plain" href={`/${slug}`}>
                {ct('ownCredits:mine.book', { coach: name })}
              </Link>
            )}
          </header>
          <ul className="cards">
            {credits.packages.map((one) => (
              <li key={one.id}>
                <MyPackage one={one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
