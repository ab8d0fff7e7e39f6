import type { OwnPackageView } from '../../../contract/packages/package-view.ts';
import { dayName } from '../format/day-name.ts';
import { lengthLabel } from '../format/length-label.ts';
import { ct } from './ct.ts';

/** "6 of 12 left", what of, and until when. */
export function PackageLine({ one }: { readonly one: OwnPackageView }) {
  const { left, total, name, state, durationMinutes, expiresOn, services, ending } = one;
  const isOpen = state === 'open';
  const about = [
    name,
    durationMinutes === null ? '' : lengthLabel(durationMinutes),
    expiresOn === null ? '' : ct(state === 'expired' ? 'ownCredits:ended' : 'ownCredits:until', { day: dayName(expiresOn) }),
  ];
  return (
    <div className="package" data-state={state} data-ending={(isOpen && ending) || undefined}>
      <p className="package-left">
        <strong>{ct('ownCredits:left', { left, total })}</strong>
        {!isOpen && <span className="package-state">{ct(`ownCredits:state.${state}`)}</span>}
      </p>
      <progress max={Math.max(total, 1)} value={left} aria-hidden="true" />
      <p className="package-about">{about.filter(Boolean).join(' · ')}</p>
      {services.length > 0 && (
        <p className="package-about">{ct('ownCredits:goodFor', { services: services.map((service) => service.name).join(', ') })}</p>
      )}
    </div>
  );
}
