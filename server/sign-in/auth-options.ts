import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { verify } from '@node-rs/argon2';
import type { Pool } from 'pg';
import { hashPassword } from './hash-password.ts';
import { linkPlugin } from './link-plugin.ts';
import { secondFactorPlugin } from './second-factor-plugin.ts';

const DAY = 24 * 60 * 60;

const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

/**
 * The library on our tables. Its HTTP side is not mounted, so its own checks of origins and its rate limits are ours to do. Whoever is shut out
 * gets no session, by whichever way they come.
 */
export const authOptions = (pool: Pool, secret: string, secure: boolean, isShutOut: (userId: string) => Promise<boolean>) =>
  ({
    appName: 'Perennial',
    baseURL: 'http://sign-in.invalid',
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'perennial', useSecureCookies: secure, disableCSRFCheck: true, ipAddress: { disableIpTracking: true } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => verify(hash, password) },
    },
    user: { modelName: 'users', fields: { emailVerified: 'email_verified', ...times } },
    session: {
      modelName: 'sessions',
      expiresIn: 30 * DAY,
      updateAge: DAY,
      fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...times },
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...times } },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (await isShutOut(userId)) throw new APIError('UNAUTHORIZED');
          },
        },
      },
    },
    plugins: [linkPlugin(), secondFactorPlugin()],
  }) satisfies BetterAuthOptions;
