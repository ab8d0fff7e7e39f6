import { implement } from '@orpc/server';
import { contract } from '../../contract/contract.ts';
import type { HttpContext } from './http-context.ts';

/**
 * The contract, ready to be given handlers. Answers are checked by the compiler, not again at run time: what leaves is built by our own
 * views, and checking 600 slots once more costs more than computing them.
 */
export const api = implement(contract, { initialOutputValidationIndex: Number.NaN }).$context<HttpContext>();
