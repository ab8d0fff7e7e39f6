import { type AnyContractRouter, isContractProcedure } from '@orpc/contract';
import { publicContract } from '../contract/public-contract.ts';

export interface Route {
  readonly method: string;
  /** Below `/api/v1`, with `{parameters}`. */
  readonly path: string;
  /** Headers, parameters and body are told apart. */
  readonly detailed: boolean;
}
export type Routes = Readonly<Record<string, Readonly<Record<string, Route>>>>;

const routeOf = (line: AnyContractRouter): Route => {
  if (!isContractProcedure(line)) throw new Error('A noun of the public contract has lines, and no nouns of its own.');
  const { method = 'POST', path = '', inputStructure } = line['~orpc'].route;
  return { method, path, detailed: inputStructure === 'detailed' };
};

/** Methods and paths of what the public pages say to the server. Built pages get these alone, without the schemas they stand beside. */
export const routes: Routes = Object.fromEntries(
  Object.entries(publicContract).map(([noun, lines]) => [
    noun,
    Object.fromEntries(Object.entries<AnyContractRouter>(lines).map(([verb, line]) => [verb, routeOf(line)])),
  ]),
);
