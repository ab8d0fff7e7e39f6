import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageView } from '../../../../../contract/packages/package-view.ts';
import { PackageBar } from '../../../packages/package-bar.tsx';
import { PackageTags } from '../../../packages/package-tags.tsx';
import { useGoodForWords } from '../../../packages/use-good-for-words.ts';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { PackageDialogs } from '../package-dialogs.tsx';
import classes from './client-packages.module.css';

interface ClientPackagesProps {
  /** Those that can be used first. */
  readonly packages: readonly PackageView[];
  /** Nobody can be given one any more. */
  readonly closed: boolean;
  readonly onAdd: () => void;
}

/** On a client's page: what is left of their packages, each set right with a press; what is over waits behind a button. */
export function ClientPackages({ packages, closed, onAdd }: ClientPackagesProps) {
  const { t } = useTranslation('packages');
  const [withEarlier, setWithEarlier] = useState(false);
  const [doing, setDoing] = useState<{ readonly packageId: string; readonly amount: 1 | -1 }>();
  const adjusted = packages.find(({ id }) => id === doing?.packageId);
  const current = packages.filter(({ state }) => state === 'open');
  const earlier = packages.filter(({ state }) => state !== 'open');
  const shown = withEarlier ? [...current, ...earlier] : current;
  return (
    <Card
      title={t('card.title')}
      action={
        !closed && (
          <Button size="compact-sm" variant="subtle" onClick={onAdd}>
            {t('card.add')}
          </Button>
        )
      }
    >
      {current.length === 0 && <Text c="dimmed">{t(earlier.length === 0 ? 'card.none' : 'card.noneOpen')}</Text>}
      {shown.length > 0 && (
        <ul className={classes.list} aria-label={t('card.title')}>
          {shown.map((pack) => (
            <ClientPackage
              key={pack.id}
              pack={pack}
              {...(!closed && { onAdjust: (amount: 1 | -1) => setDoing({ packageId: pack.id, amount }) })}
            />
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <Button variant="subtle" size="compact-sm" mr="auto" aria-expanded={withEarlier} onClick={() => setWithEarlier(!withEarlier)}>
          {withEarlier ? t('card.hide') : t('card.earlier', { count: earlier.length })}
        </Button>
      )}
      {doing && adjusted && (
        <PackageDialogs pack={adjusted} doing={{ what: 'adjust', amount: doing.amount }} onClose={() => setDoing(undefined)} />
      )}
    </Card>
  );
}

interface ClientPackageProps {
  readonly pack: PackageView;
  readonly onAdjust?: (amount: 1 | -1) => void;
}

/** One of them: its name leads to its history. */
function ClientPackage({ pack, onAdjust }: ClientPackageProps) {
  const { t } = useTranslation('packages');
  const goodFor = useGoodForWords();
  const { id, name, state, left, durationMinutes, services, upcoming } = pack;
  const steps = [
    [-1, 'minus', left === 0],
    [1, 'plus', false],
  ] as const;
  const isLimited = services.length > 0 || durationMinutes !== null;
  return (
    <li className={classes.pack}>
      <div className={classes.head}>
        <TextLink to="/app/packages/$packageId" params={{ packageId: id }} className={classes.name}>
          {name}
        </TextLink>
        <PackageTags pack={pack} />
      </div>
      <PackageBar pack={pack} />
      {(isLimited || upcoming > 0 || state === 'open') && (
        <div className={classes.foot}>
          <Text fz="sm" c="dimmed">
            {[
              isLimited && goodFor({ durationMinutes, services: services.map((service) => service.name) }),
              upcoming > 0 && t('list.upcoming', { count: upcoming }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {(state === 'open' || state === 'used_up') && onAdjust && (
            <Group className={classes.steps} wrap="nowrap">
              {steps.map(([amount, icon, isDisabled]) => (
                <ActionIcon
                  key={icon}
                  variant="default"
                  size={36}
                  disabled={isDisabled}
                  aria-label={t(`adjust.${icon}`, { name })}
                  onClick={() => onAdjust(amount)}
                >
                  <Icon name={icon} size={16} />
                </ActionIcon>
              ))}
            </Group>
          )}
        </div>
      )}
    </li>
  );
}
