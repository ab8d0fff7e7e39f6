import type { Problem } from '../contract/problem.ts';

/** Our own server's error bodies always are; a proxy between may answer with a page of its own. */
export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'status' in body;
}
