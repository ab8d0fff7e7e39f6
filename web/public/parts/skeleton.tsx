import { t } from '../t.ts';

/** Stands where something is coming; shows itself only when that takes long enough to notice. */
export function Skeleton({ shape, count = 1 }: { readonly shape: 'line' | 'card' | 'slot' | 'panel'; readonly count?: number }) {
  return (
    <div className={`skeletons skeletons-${shape}`} role="status">
      <span className="unseen">{t('pages:loading')}</span>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={`skeleton skeleton-${shape}`} aria-hidden="true" />
      ))}
    </div>
  );
}
