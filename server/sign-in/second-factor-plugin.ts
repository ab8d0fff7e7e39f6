import { twoFactor } from 'better-auth/plugins/two-factor';

const LINK_PATH = '/magic-link/verify';

/**
 * TOTP with backup codes, both encrypted under the secret; five guesses a sign-in, ten in a row an account. The library asks for the second
 * factor after a password only. Who reads somebody's mail must not get past it either, so here it is asked for after a link as well.
 */
export function secondFactorPlugin() {
  const plugin = twoFactor({
    issuer: 'Perennial',
    twoFactorCookieMaxAge: 10 * 60,
    accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 15 * 60 },
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'two_factors',
        fields: {
          userId: 'user_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  });
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) => context.path === LINK_PATH || hook.matcher(context),
  }));
  return { ...plugin, hooks: { after } };
}
