import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { contract } from '../contract/contract.ts';
import { isProblem } from './is-problem.ts';
import { readProblems } from './read-problems.ts';

const link = new OpenAPILink(contract, {
  url: `${location.origin}/api/v1`,
  fetch: readProblems,
  customErrorResponseBodyDecoder: (body, response) =>
    isProblem(body) ? new ORPCError(body.code, { status: response.status, message: body.detail, data: body }) : null,
});

/** The whole API, typed by the contract. Failures throw; `problemOf` reads them. */
export const api: JsonifiedClient<ContractRouterClient<typeof contract>> = createORPCClient(link);
