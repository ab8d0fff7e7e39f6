import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const URL_OF_A_DATABASE = 'postgresql://me:a-secret@db:5432/perennial';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      value: {
        dataDir: resolve('data'),
        host: '127.0.0.1',
        port: 3000,
        publicUrl: 'http://localhost:3000',
        logLevel: 'info',
        trustProxy: false,
        mode: 'production',
      },
    });
  });

  it.each([
    [{ PORT: '8080' }, { port: 8080, publicUrl: 'http://localhost:8080' }],
    [{ PORT: '' }, { port: 3000 }],
    [{ DATA_DIR: '/srv/perennial' }, { dataDir: '/srv/perennial' }],
    [{ DATABASE_URL: URL_OF_A_DATABASE }, { databaseUrl: URL_OF_A_DATABASE }],
    [{ DATABASE_URL: 'postgresql:///perennial?host=/run/postgresql' }, { databaseUrl: 'postgresql:///perennial?host=/run/postgresql' }],
    [{ PUBLIC_URL: 'https://book.example.com/' }, { publicUrl: 'https://book.example.com' }],
    [
      { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'me@example.com' },
      { smtpUrl: 'smtp://localhost:2525', mailFrom: 'me@example.com' },
    ],
    [{ MAIL_FROM: 'Ana Ruiz <ana@example.com>' }, { mailFrom: 'Ana Ruiz <ana@example.com>' }],
    [{ TRUST_PROXY: 'true' }, { trustProxy: 1 }],
    [{ TRUST_PROXY: '2' }, { trustProxy: 2 }],
    [{ TRUST_PROXY: '0' }, { trustProxy: false }],
    [{ NODE_ENV: 'development' }, { mode: 'development' }],
  ])('reads %j', (env, expected) => {
    const read = readConfig(env);
    expect(read.ok && read.value).toMatchObject(expected);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535.'],
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535.'],
    [{ HOST: 'http://x' }, 'HOST must be an address to listen on, like 127.0.0.1 or 0.0.0.0.'],
    [
      { DATABASE_URL: 'mysql://x/y' },
      'DATABASE_URL must be the address of a PostgreSQL database, like postgresql://user:password@host:5432/perennial.',
    ],
    [{ PUBLIC_URL: 'book.example.com' }, 'PUBLIC_URL must be the address people open, like https://book.example.com, without a path.'],
    [
      { PUBLIC_URL: 'https://example.com/book' },
      'PUBLIC_URL must be the address people open, like https://book.example.com, without a path.',
    ],
    [{ SMTP_URL: 'mail.example.com' }, 'SMTP_URL must be the address of a mail server, like smtps://user:password@mail.example.com:465.'],
    [{ SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM must be set when SMTP_URL is: mails need a sender.'],
    [{ MAIL_FROM: 'me' }, 'MAIL_FROM must be a sender, like Perennial <hello@example.com>.'],
    [{ MAIL_FROM: 'me@example.com\r\nBcc: you@example.com' }, 'MAIL_FROM must be a sender, like Perennial <hello@example.com>.'],
    [{ APP_SECRET: 'short' }, 'APP_SECRET must be at least 32 characters long.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
    [{ TRUST_PROXY: 'maybe' }, 'TRUST_PROXY must be true, false or the number of proxies.'],
    [{ METRICS_TOKEN: 'x' }, 'METRICS_TOKEN must be at least 16 characters long.'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV must be production or development.'],
  ])('refuses %j with a sentence that names the variable', (env, sentence) => {
    expect(readConfig(env)).toEqual({ ok: false, refusal: [sentence] });
  });

  it('says everything at once and never repeats a secret', () => {
    const read = readConfig({ PORT: 'x', APP_SECRET: 'tiny-secret', DATABASE_URL: 'http://me:pass@db' });
    expect(read.ok ? [] : read.refusal).toHaveLength(3);
    expect(JSON.stringify(read)).not.toMatch(/tiny-secret|pass@/);
  });
});
