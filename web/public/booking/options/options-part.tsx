import { lazy, Suspense } from 'react';
import { Skeleton } from '../../parts/skeleton.tsx';
import { loadOptions } from './load-options.ts';
import type { OptionsProps } from './options.tsx';

const Shown = lazy(() => loadOptions().then((file) => ({ default: file.Options })));

/** What can be booked beside one time; services that offer nothing of it don't carry it. */
export function OptionsPart(props: OptionsProps) {
  const { mostAtOnce, clientSeries, backupSlots } = props.terms;
  const has = mostAtOnce > 1 || clientSeries || backupSlots || props.times.length > 1 || props.plan !== null;
  if (!has) return null;
  return (
    <Suspense fallback={<Skeleton shape="slot" />}>
      <Shown {...props} />
    </Suspense>
  );
}
