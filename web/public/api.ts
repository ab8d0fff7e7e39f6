import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import type { publicContract } from '../../contract/public-contract.ts';
import { isProblem } from '../is-problem.ts';
import { Refused } from './refused.ts';
import { requestOf } from './request-of.ts';
import { type Route, routes } from '../public-routes.ts';

/** What is not JSON was said by something between us and our server. */
const read = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
};

const call = (route: Route) => async (input?: Readonly<Record<string, unknown>>) => {
  const { address, init } = requestOf(route, input);
  const response = await fetch(`/api/v1${address}`, init);
  const body = await read(response);
  if (response.ok) return body;
  throw isProblem(body) ? new Refused(body) : new Error(`Answered with ${response.status}.`);
};

const mapped = <V, W>(of: Readonly<Record<string, V>>, to: (value: V) => W): Readonly<Record<string, W>> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, to(value)]));

/** What clients and visitors may ask, typed by the contract. Failures throw; `problemOf` reads them. */
export const api = mapped(routes, (lines) => mapped(lines, call)) as unknown as JsonifiedClient<
  ContractRouterClient<typeof publicContract>
>;
