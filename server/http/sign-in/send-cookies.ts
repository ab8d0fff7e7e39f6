import type { HttpContext } from '../http-context.ts';

export function sendCookies(context: HttpContext, cookies: readonly string[]): void {
  for (const cookie of cookies) context.reply.header('set-cookie', cookie);
}
