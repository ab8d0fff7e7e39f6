import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnPackageView } from '../../../contract/packages/package-view.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/failure.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { ct } from './ct.ts';
import { PackageEntry } from './package-entry.tsx';
import { PackageLine } from './package-line.tsx';

/** One package, and on demand every line of its ledger. */
export function MyPackage({ one }: { readonly one: OwnPackageView }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <article className="card my-package">
      <PackageLine one={one} />
      <button
        type="button"
        className="link-button"
        aria-expanded={isOpen}
        aria-label={ct(isOpen ? 'ownCredits:mine.hideOf' : 'ownCredits:mine.showOf', { name: one.name })}
        onClick={() => setOpen(!isOpen)}
      >
        {ct(isOpen ? 'ownCredits:mine.hide' : 'ownCredits:mine.show')}
      </button>
      {isOpen && <History packageId={one.id} />}
    </article>
  );
}

function History({ packageId }: { readonly packageId: string }) {
  const { data, error, refetch } = useQuery({
    // Begins like a booking’s page: what changes one of those may change this.
    queryKey: ['managed', 'package', packageId],
    queryFn: () => api.ownPackages.history({ packageId }),
  });
  if (error && !data) return <Failure heading="h3" error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton shape="line" count={3} />;
  return (
    <ol className="package-entries">
      {data.entries.map((entry) => (
        <PackageEntry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}
