import { minifyContractRouter } from '@orpc/contract';
import type { Plugin } from 'vite';
import { contract } from '../contract/contract.ts';
import { routes } from './public-routes.ts';

/**
 * The browser's client needs methods and paths of the contract, not its schemas: the server checks. Leaving them out (and zod with them) saves
 * a third of what the public pages may weigh. Types are not touched, and schemas imported from their own files still arrive.
 */
export const routesOnly = (): Plugin => ({
  name: 'perennial:routes-only',
  enforce: 'pre',
  load: (id) => {
    if (id.endsWith('/contract/contract.ts')) return `export const contract = ${JSON.stringify(minifyContractRouter(contract))};`;
    return id.endsWith('/web/public-routes.ts') ? `export const routes = ${JSON.stringify(routes)};` : null;
  },
});
