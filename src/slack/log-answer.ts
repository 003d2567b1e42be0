import type { Answered } from '../answers/answer.ts';
import { isSecret } from '../shapes/guard-text.ts';
import type { Dependencies } from './dependencies.ts';

type Edges = Pick<Dependencies, 'log' | 'metrics'>;

/** Where a question came from and how long its answer took to make. */
export type Asked = {
  surface: 'command' | 'mention' | 'message' | 'shortcut';
  team: string | undefined;
  milliseconds: number;
};

/**
 * Logs one line for a question and counts it: what became of it, never what was written.
 *
 * @param edges where the line goes, and where it is counted
 * @param answered the answer
 * @param asked where the question came from
 */
export function logAnswer({ log, metrics }: Edges, { answer, found }: Answered, asked: Asked): void {
  const { surface, team, milliseconds } = asked;
  const entry = answer.outcome === 'answer' ? { entry: answer.ids[0] } : {};
  const secrets = found.filter(isSecret).map(({ kind }) => kind);
  metrics.answered({ outcome: answer.outcome, surface, seconds: milliseconds / 1000 });
  for (const kind of secrets) metrics.secretSeen(kind);
  const rounded = Math.round(milliseconds * 100) / 100;
  log.info(
    { outcome: answer.outcome, ...entry, surface, team, milliseconds: rounded, ...(secrets.length > 0 && { secrets }) },
    'question',
  );
}
