import type { Config } from '../config.ts';
import { type Diagnosis, warning, well } from './diagnosis.ts';

const NAME = 'settings';

const MODES = { socket: 'Socket Mode', http: 'HTTP' } as const;

/**
 * Tells what the settings come to.
 *
 * @param config settings that fit together
 */
export function examineSettings({ mode, remark }: Config): Diagnosis {
  if (mode.kind === 'page')
    return warning(NAME, 'no token is set: awscred start serves the local page', 'set the tokens to run it in Slack');
  if (remark !== undefined) return warning(NAME, remark, 'unset it');
  return well(NAME, MODES[mode.kind]);
}
