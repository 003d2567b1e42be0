import { guardText } from '../src/shapes/guard-text.ts';
import { printTable } from './print-table.ts';

/** Texts that give the guard much to look at: what is repeated to the length. */
const TEXTS: Readonly<Record<string, string>> = {
  'a chat': 'I get AccessDenied when I push to ECR from the laptop, who can tell me which role that needs?\n',
  'a log': '2026-01-01T10:00:00Z ERROR 7f3a9c An error occurred (ExpiredToken) when calling PutObject token=$TOKEN\n',
  'words for passwords': 'password: ',
  'lines of base64': `${'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ'}\n`,
  'markers of keys': `${['-----BEGIN', 'RSA PRIVATE', 'KEY-----'].join(' ')}\n`,
};

const LENGTHS = [10_000, 20_000, 40_000] as const;

function fastest(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    guardText(text);
    return performance.now() - began;
  });
  return Math.min(...times);
}

/** Measures how long the guard looks at a message, up to the longest that Slack lets through. */
export async function benchGuarding(): Promise<void> {
  const rows = Object.entries(TEXTS).map(([name, unit]) => {
    const times = LENGTHS.map((length) => fastest(unit.repeat(Math.ceil(length / unit.length)).slice(0, length)));
    return [name, ...times.map((milliseconds) => `${milliseconds.toFixed(1)} ms`)];
  });
  printTable('Guarding a message', [['characters', ...LENGTHS.map((length) => length.toLocaleString('en'))], ...rows]);
}
