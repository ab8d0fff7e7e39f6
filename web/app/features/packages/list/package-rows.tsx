import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PackageView } from '../../../../../contract/packages/package-view.ts';
import { PackageBar } from '../../../packages/package-bar.tsx';
import { PackageTags } from '../../../packages/package-tags.tsx';
import { useGoodForWords } from '../../../packages/use-good-for-words.ts';
import classes from './list.module.css';

/** Packages, each with whose it is and what is left of it; a row leads to its page. */
export function PackageRows({ packages }: { packages: readonly PackageView[] }) {
  const { t } = useTranslation('packages');
  const goodFor = useGoodForWords();
  return (
    <ul className={classes.list} aria-label={t('title')}>
      {packages.map((pack) => {
        const { id, clientName, name, durationMinutes, services, upcoming } = pack;
        return (
          <li key={id} className={classes.row}>
            <div className={classes.who}>
              <Link to="/app/packages/$packageId" params={{ packageId: id }} className={classes.name}>
                {clientName}
              </Link>
              <Text span fz="sm">
                {name}
              </Text>
            </div>
            <Text fz="sm" c="dimmed" className={classes.good}>
              {goodFor({ durationMinutes, services: services.map((service) => service.name) })}
              {upcoming > 0 && <span className={classes.upcoming}>{t('list.upcoming', { count: upcoming })}</span>}
            </Text>
            <PackageBar pack={pack} />
            <div className={classes.tags}>
              <PackageTags pack={pack} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
