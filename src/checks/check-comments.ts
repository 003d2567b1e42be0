import type { Loaded } from '../knowledge/load-knowledge.ts';
import type { SourceText } from '../knowledge/source-text.ts';
import { describeSecret, findSecret } from './check-texts.ts';
import type { Complaint } from './placed-item.ts';

const COMMENT = /(?:^|[ \t])#.*$/gm;

function filesOf(located: Loaded['located']): SourceText[] {
  const items = Object.values(located).flat();
  return [...new Map(items.map(({ source }) => [source.file, source])).values()];
}

/**
 * Checks the comments of knowledge files for secrets: nobody shows them, but they lie in the repository like everything else.
 *
 * @param located everything that the files hold
 */
export function checkComments(located: Loaded['located']): Complaint[] {
  return filesOf(located).flatMap((source) =>
    (source.text.match(COMMENT) ?? []).flatMap((comment) => {
      const secret = findSecret(comment);
      if (!secret) return [];
      return [
        { source, path: [], near: comment.trimStart(), message: describeSecret(secret), severity: 'error' as const },
      ];
    }),
  );
}
