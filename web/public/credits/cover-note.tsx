import '../style/credits.css';
import { type ReactNode, useId } from 'react';
import type { CoverView } from '../../../contract/packages/cover.ts';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { Tick } from '../parts/tick.tsx';
import { ct } from './ct.ts';
import { DoorPart } from './door-part.tsx';

export interface CoverNoteProps {
  readonly coachName: string;
  readonly cover: CoverView;
  /** The address of whoever is signed in; null for a visitor. */
  readonly own: string | null;
  /** The address that is typed. */
  readonly email: string;
  /** What is booked recurs: dates are left out, not taken out. */
  readonly isSeries: boolean;
  readonly useCredits: boolean;
  readonly onUseCredits: (useCredits: boolean) => void;
}

/** What the sessions cost in credits: which package pays, what is left then, what is missing; or the door, for whoever has not proven to be a client. */
export function CoverNote(props: CoverNoteProps) {
  const { coachName, cover, own, email } = props;
  if (own === null) return <DoorPart coachName={coachName} email={email} required={cover.required} />;
  if (email.trim() !== '' && email.trim().toLowerCase() !== own.toLowerCase() && cover.left > 0)
    return <Wrong title={ct('ownCredits:cover.otherAddress', { email: own })} />;
  const covered = cover.starts.filter((start) => start.package !== null).length;
  if (cover.required && cover.missing > 0) return <Missing {...props} covered={covered} />;
  return covered === 0 ? null : <Uses {...props} covered={covered} />;
}

interface WithCount extends CoverNoteProps {
  /** Sessions that credits pay for. */
  readonly covered: number;
}

function Uses({ cover, covered, useCredits, onUseCredits }: WithCount) {
  const id = useId();
  const counts = new Map<string, number>();
  for (const { package: of } of cover.starts) if (of) counts.set(of.name, (counts.get(of.name) ?? 0) + cover.cost);
  const [only] = counts.size === 1 ? counts.keys() : [];
  const credits = covered * cover.cost;
  const uncovered = cover.starts.length - covered;
  return (
    <div className={useCredits ? 'cover' : 'cover cover-plain'} role="group" aria-labelledby={id}>
      <p className="cover-title" id={id}>
        <Icon name="ticket" />
        {!useCredits && ct('ownCredits:cover.unused')}
        {useCredits &&
          (only === undefined
            ? ct('ownCredits:cover.uses', { count: credits })
            : ct('ownCredits:cover.usesOf', { count: credits, name: only }))}
      </p>
      {useCredits && (
        <>
          {only === undefined && (
            <ul>
              {[...counts].map(([name, count]) => (
                <li key={name}>{ct('ownCredits:cover.of', { count, name })}</li>
              ))}
            </ul>
          )}
          <p>{ct('ownCredits:cover.after', { count: cover.left - credits })}</p>
          {uncovered > 0 && <p>{ct('ownCredits:cover.rest', { count: uncovered })}</p>}
        </>
      )}
      {!cover.required && <Tick label={ct('ownCredits:cover.use')} name={`${id}-use`} checked={useCredits} onChange={onUseCredits} />}
    </div>
  );
}

function Missing({ coachName: coach, cover, covered, isSeries }: WithCount) {
  const { cost, left, missing } = cover;
  const uncovered = cover.starts.length - covered;
  // There would be enough; what there is has come to its end by then.
  const tooLate = left - covered * cost >= cost;
  const needs = ct('ownCredits:cover.needs', { count: cost, coach });
  if (tooLate) return <Wrong title={ct('ownCredits:cover.missing', { count: missing })}>{ct('ownCredits:cover.ends', { coach })}</Wrong>;
  if (covered === 0)
    return <Wrong title={ct(left === 0 ? 'ownCredits:cover.none' : 'ownCredits:cover.missing', { count: missing })}>{needs}</Wrong>;
  return (
    <Wrong title={ct('ownCredits:cover.missing', { count: missing })}>
      {ct(isSeries ? 'ownCredits:cover.shorter' : 'ownCredits:cover.take', { count: uncovered, coach })}
    </Wrong>
  );
}

function Wrong({ title, children = null }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="cover-wrong" role="alert">
      <Notice kind="warning" title={title}>
        {children !== null && <p>{children}</p>}
      </Notice>
    </div>
  );
}
