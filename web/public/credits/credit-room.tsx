import { recall } from '../kept/recall.ts';
import { roomName } from './room-name.ts';

/** As high as what stood here the last time, until that is here again: nothing below it jumps. */
export function CreditRoom({ coachSlug }: { readonly coachSlug: string }) {
  const height = Number(recall('browser', roomName(coachSlug)));
  return height > 0 ? <div style={{ height }} /> : null;
}
