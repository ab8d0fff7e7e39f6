import { z } from 'zod';

/** The small pieces every schema of the contract is made of. Strings have lengths, and carry nothing that PostgreSQL can't store: no NUL, no half of a surrogate pair. */
const storable = (value: string) => !/\u0000|\p{Surrogate}/u.test(value);
const STORABLE = 'must not contain a NUL byte or half a character';

export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'must be a single line of text')
    .refine(storable, STORABLE);
export const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'must be a single line of text')
    .refine(storable, STORABLE);
export const prose = (max: number) => z.string().trim().max(max).refine(storable, STORABLE);

export const Id = z.uuid();
export const Slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens');
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** International form after trimming; the digits are what counts. */
export const Phone = z
  .string()
  .trim()
  .max(32)
  .regex(/^\+?[0-9][0-9 ()./-]{4,30}$/, 'must be a phone number');
export const TimeZone = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_+\-/]*$/, 'must be an IANA time zone');
/** A calendar day, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date().refine((value) => value >= '1970-01-01' && value <= '2199-12-31', 'must lie between 1970 and 2199');
/** An instant with its offset or `Z`. Neither databases nor calendars can be asked about just any year. */
export const InstantText = z.iso
  .datetime({ offset: true })
  .refine((value) => Number.isFinite(Date.parse(value)) && value >= '1970' && value < '22', 'must be a moment from 1970 to 2199');
export const Weekday = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]);
export const WallMinute = z.int().min(0).max(1440);
/** Of a session, in minutes. */
export const Duration = z.int().min(5).max(1440);
export const Capacity = z.int().min(1).max(500);
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'must be a currency code of three capitals');
export const Color = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour like #1f6f54');
export const Version = z.int().min(1).max(2_000_000_000);
/** Query strings carry numbers as text. */
export const queryInt = (min: number, max: number) => z.coerce.number<string | number>().int().min(min).max(max);
