import type { Answered } from '../answers/answer.ts';
import { isSecret } from '../shapes/guard-text.ts';
import type { Log } from './dependencies.ts';

/** Where a question came from and how long its answer took to make. */
export type Asked = {
  surface: 'command' | 'mention' | 'message' | 'shortcut';
  team: string | undefined;
  milliseconds: number;
};

/**
 * Logs one line for a question: what became of it, never what was written.
 *
 * @param log where the line goes
 * @param answered the answer
 * @param asked where the question came from
 */
export function logAnswer(log: Log, { answer, found }: Answered, { surface, team, milliseconds }: Asked): void {
  const entry = answer.outcome === 'answer' ? { entry: answer.ids[0] } : {};
  const secrets = found.filter(isSecret).map(({ kind }) => kind);
  const rounded = Math.round(milliseconds * 100) / 100;
  log.info(
    { outcome: answer.outcome, ...entry, surface, team, milliseconds: rounded, ...(secrets.length > 0 && { secrets }) },
    'question',
  );
}
