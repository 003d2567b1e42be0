import { type Diagnosis, failure, warning, well } from './diagnosis.ts';

const NAME = 'scopes';
const REINSTALL = 'bring the app to what manifest.yml says, at https://api.slack.com/apps, and install it again';

/**
 * Compares what the token may do with what the bot asks for.
 *
 * @param header Slack's `x-oauth-scopes`; null when it sent none
 * @param wanted the bot scopes of `manifest.yml`
 */
export function examineScopes(header: string | null, wanted: readonly string[]): Diagnosis {
  if (header === null)
    return warning(NAME, 'Slack did not say which scopes the token has', 'compare with manifest.yml');
  const given = header.split(',').map((scope) => scope.trim());
  const missing = wanted.filter((scope) => !given.includes(scope));
  if (missing.length > 0) return failure(NAME, `the bot token lacks ${missing.join(', ')}`, REINSTALL);
  const extra = given.filter((scope) => scope !== '' && !wanted.includes(scope));
  if (extra.length > 0)
    return warning(NAME, `the bot token has more than the bot needs: ${extra.join(', ')}`, REINSTALL);
  return well(NAME, wanted.join(', '));
}
