import { CheckInNote, type CheckInNoteProps } from './check-in-note.tsx';
import { CoverNote, type CoverNoteProps } from './cover-note.tsx';

export interface CreditNoteProps extends Omit<CoverNoteProps, 'cover'> {
  /** Null until the server has said it. */
  readonly cover: CoverNoteProps['cover'] | null;
  /** Times whose month has no free check-in left; null: there are none. */
  readonly checkIn: CheckInNoteProps | null;
}

/** What the chosen times cost beside money: a month's free check-in, or credits. */
export function CreditNote({ checkIn, cover, ...props }: CreditNoteProps) {
  return (
    <>
      {checkIn && <CheckInNote {...checkIn} />}
      {cover && cover.cost > 0 && <CoverNote cover={cover} {...props} />}
    </>
  );
}
