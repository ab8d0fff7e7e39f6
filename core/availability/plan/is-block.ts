import { BLOCK_KINDS } from '../availability-input.ts';
import type { Override } from '../availability-input.ts';

/** Whether an exception takes time away. */
export const isBlock = ({ kind }: Pick<Override, 'kind'>): boolean => BLOCK_KINDS.some((block) => block === kind);
