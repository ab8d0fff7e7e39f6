import { ORPCError, ValidationError } from '@orpc/server';
import { Problem } from '../../contract/problem.ts';
import { problem } from './problem.ts';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

const segment = (part: PropertyKey | { readonly key: PropertyKey }): string => String(typeof part === 'object' ? part.key : part);
const field = (issue: Issue) => ({ path: (issue.path ?? []).map(segment).join('.'), message: issue.message });

/** Whatever went wrong, as an error that carries a problem document. What is no refusal of ours is `internal`, and says nothing of its cause. */
export function toProblem(error: unknown, instance?: string): ORPCError<string, Problem> {
  const where = instance === undefined ? {} : { instance };
  if (!(error instanceof ORPCError)) return problem({ code: 'internal' }, where);
  const own = Problem.safeParse(error.data);
  if (own.success)
    return new ORPCError(own.data.code, { status: own.data.status, message: own.data.detail, data: { ...own.data, ...where } });
  if (error.cause instanceof ValidationError && error.status === 400)
    return problem({ code: 'invalid_input' }, { ...where, fields: error.cause.issues.map(field) });
  if (error.status === 404) return problem({ code: 'not_found' }, where);
  return problem({ code: error.status < 500 ? 'invalid_input' : 'internal' }, where);
}
