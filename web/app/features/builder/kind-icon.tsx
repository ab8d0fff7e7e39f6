import { Drawing } from '../../ui/drawing.tsx';
import type { BrushKind } from './kinds.ts';

const PATHS: Record<BrushKind, string> = {
  blocked: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM6.500 6.500l11 11',
  teaching: 'M3 9l9-4 9 4-9 4-9-4Zm4 2v5c2.500 2 7.500 2 10 0v-5',
  travel: 'M5 8h14v11H5V8Zm4 0V5h6v3M9 12v3m6-3v3',
  personal: 'M12 20s-7-4.500-7-9.500A4 4 0 0 1 12 8a4 4 0 0 1 7 2.500C19 15.500 12 20 12 20Z',
  extra: 'M12 5v14M5 12h14',
  capacity: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 8c0-3 2.500-5 6-5s6 2 6 5M16 5.500a3 3 0 0 1 0 5.500m2 3.500c1.800.800 3 2.300 3 4.500',
  open: 'M5 15l8-9 6 5-7 8H8l-3-4Zm5 4h9',
};

/** The drawing that stands for a kind beside its colour. */
export function KindIcon({ kind, size = 14 }: { kind: BrushKind; size?: number }) {
  return <Drawing path={PATHS[kind]} size={size} stroke={2} />;
}
