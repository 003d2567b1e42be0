import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/awscred.js', import.meta.url));

/** What a finished run left behind. */
export type Run = { code: number | null; stdout: string; stderr: string };

/**
 * Runs the built program.
 *
 * @param args its arguments
 * @param options standard input, and environment beside PATH
 */
export function runAwscred(
  args: string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    input,
    encoding: 'utf8',
    timeout: 20_000,
    env: { PATH: process.env.PATH, ...env },
  });
  return { code: status, stdout, stderr };
}
