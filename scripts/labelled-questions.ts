import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** A question with the credentials that answer it; none when it is not for this bot. */
export type LabelledQuestion = { set: string; q: string; credentials: string[] };

const FOLDER = fileURLToPath(new URL('../test/questions', import.meta.url));

/** Turns of a conversation need the turns before them, so they are measured on their own. */
const CONVERSATIONS = 'conversations.yml';

/** Reads the project's labelled questions; the set is the name of the file. */
export function readLabelledQuestions(): LabelledQuestion[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yml') && name !== CONVERSATIONS);
  return files.sort().flatMap((name) => {
    const rows = parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Omit<LabelledQuestion, 'set'>[];
    return rows.map((row) => ({ ...row, set: name.replace('.yml', '') }));
  });
}
