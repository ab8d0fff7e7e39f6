import { mayRunInstallation } from '../../../core/identity/may-run-installation.ts';
import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';

/** The installation as a whole is its owners' affair; to all others it is not there. */
export function ownerOnly({ actor }: HttpContext): void {
  if (!mayRunInstallation(actor)) throw problem({ code: 'not_found' });
}
