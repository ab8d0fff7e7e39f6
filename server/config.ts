import { resolve } from 'node:path';
import { z } from 'zod';
import { ok, refuse, type Result } from '../core/result.ts';

export interface Config {
  /** Absolute. Holds the built-in database and the secret. */
  readonly dataDir: string;
  /** Left out: the built-in database in `dataDir`. */
  readonly databaseUrl?: string;
  readonly host: string;
  readonly port: number;
  /** Where people reach it, without a slash at the end. */
  readonly publicUrl: string;
  /** Left out: mails are kept, not sent. */
  readonly smtpUrl?: string;
  readonly mailFrom?: string;
  /** Left out: one is made in `dataDir`. */
  readonly appSecret?: string;
  readonly logLevel: string;
  /** How many proxies stand before this process, each of which notes in `X-Forwarded-For` who came to it. */
  readonly trustProxy: number | false;
  readonly metricsToken?: string;
  readonly mode: 'production' | 'development';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const MAIL_ADDRESS = /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** A URL with one of these schemes and a host. */
const isUrl = (text: string, ...schemes: readonly string[]): boolean => {
  const url = URL.parse(text);
  return url !== null && schemes.includes(url.protocol.slice(0, -1)) && (url.hostname !== '' || url.searchParams.has('host'));
};

const isOrigin = (text: string): boolean =>
  isUrl(text, 'http', 'https') && /^\/?$/.test(URL.parse(text)?.pathname ?? '') && !/[?#]/.test(text);

/** Each message completes "NAME must be …". None repeats the value, which may be a secret. */
const schema = z.object({
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine(
      (it) => isUrl(it, 'postgres', 'postgresql'),
      'the address of a PostgreSQL database, like postgresql://user:password@host:5432/perennial',
    )
    .optional(),
  HOST: z
    .string()
    .regex(/^[^\s/]+$/, 'an address to listen on, like 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .refine((it) => /^\d{1,5}$/.test(it) && Number(it) <= 65_535, 'a whole number from 0 to 65535')
    .default('3000'),
  PUBLIC_URL: z.string().refine(isOrigin, 'the address people open, like https://book.example.com, without a path').optional(),
  SMTP_URL: z
    .string()
    .refine((it) => isUrl(it, 'smtp', 'smtps'), 'the address of a mail server, like smtps://user:password@mail.example.com:465')
    .optional(),
  MAIL_FROM: z.string().regex(MAIL_ADDRESS, 'a sender, like Perennial <hello@example.com>').optional(),
  APP_SECRET: z.string().min(32, 'at least 32 characters long').optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  TRUST_PROXY: z
    .string()
    .regex(/^(?:true|false|\d)$/, 'true, false or the number of proxies')
    .default('false'),
  METRICS_TOKEN: z.string().min(16, 'at least 16 characters long').optional(),
  NODE_ENV: z.enum(['production', 'development', 'test'], 'production or development').default('production'),
});

/** The environment as the server reads it, or a sentence for each variable that is wrong. An empty variable counts as none. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, readonly string[]> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) return refuse(parsed.error.issues.map((issue) => `${issue.path.join('.')} must be ${issue.message}.`));
  const it = parsed.data;
  if (it.SMTP_URL !== undefined && it.MAIL_FROM === undefined)
    return refuse(['MAIL_FROM must be set when SMTP_URL is: mails need a sender.']);
  return ok({
    dataDir: resolve(it.DATA_DIR),
    ...(it.DATABASE_URL !== undefined && { databaseUrl: it.DATABASE_URL }),
    host: it.HOST,
    port: Number(it.PORT),
    publicUrl: (it.PUBLIC_URL ?? `http://localhost:${it.PORT}`).replace(/\/$/, ''),
    ...(it.SMTP_URL !== undefined && { smtpUrl: it.SMTP_URL }),
    ...(it.MAIL_FROM !== undefined && { mailFrom: it.MAIL_FROM }),
    ...(it.APP_SECRET !== undefined && { appSecret: it.APP_SECRET }),
    logLevel: it.LOG_LEVEL,
    trustProxy: it.TRUST_PROXY === 'true' ? 1 : Number.parseInt(it.TRUST_PROXY, 10) || false,
    ...(it.METRICS_TOKEN !== undefined && { metricsToken: it.METRICS_TOKEN }),
    mode: it.NODE_ENV === 'production' ? 'production' : 'development',
  });
}
