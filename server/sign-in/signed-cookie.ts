import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The value of a cookie that the sign-in library signed (`value.signature`, HMAC-SHA256 in base64, percent-encoded), or null. Checked here as
 * well, so that who somebody is costs one query of ours rather than three of the library's, and a made-up cookie none.
 */
export function signedCookie(cookies: string, name: string, key: string): string | null {
  const text = cookies
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  const whole = text === undefined ? null : decoded(text);
  const dot = whole?.lastIndexOf('.') ?? -1;
  if (whole === null || dot < 1) return null;
  const value = whole.slice(0, dot);
  const wanted = createHmac('sha256', key).update(value).digest();
  const given = Buffer.from(whole.slice(dot + 1), 'base64');
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? value : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
