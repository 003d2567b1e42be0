import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** A question with the credentials that answer it; none when it is not for this bot. */
export type LabelledQuestion = { set: string; q: string; credentials: string[] };

/** Questions of one conversation, in their order. */
export type LabelledConversation = { turns: Omit<LabelledQuestion, 'set'>[] };

const FOLDER = fileURLToPath(new URL('../test/questions', import.meta.url));

/** Turns of a conversation need the turns before them, so they are measured on their own. */
const CONVERSATIONS = 'conversations.yml';

function readRows<T>(name: string): T[] {
  return parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as T[];
}

/** Reads the project's labelled questions; the set is the name of the file. */
export function readLabelledQuestions(): LabelledQuestion[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yml') && name !== CONVERSATIONS);
  return files.sort().flatMap((name) => {
    const rows = readRows<Omit<LabelledQuestion, 'set'>>(name);
    return rows.map((row) => ({ ...row, set: name.replace('.yml', '') }));
  });
}

/** Reads the project's labelled conversations. */
export function readLabelledConversations(): LabelledConversation[] {
  return readRows(CONVERSATIONS);
}
