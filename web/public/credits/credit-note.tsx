import { CheckInNote, type CheckInNoteProps } from './check-in-note.tsx';
import { CoverNote, type CoverNoteProps } from './cover-note.tsx';

export interface CreditNoteProps extends CheckInNoteProps, Omit<CoverNoteProps, 'cover'> {
  /** Null until the server has said it. */
  readonly cover: CoverNoteProps['cover'] | null;
}

/** What the chosen times cost beside money: a month's free check-in, or credits. */
export function CreditNote({ used, there, isMany, onMonth, cover, ...props }: CreditNoteProps) {
  return (
    <>
      {used.length > 0 && <CheckInNote used={used} there={there} isMany={isMany} onMonth={onMonth} />}
      {cover && cover.cost > 0 && <CoverNote cover={cover} {...props} />}
    </>
  );
}
