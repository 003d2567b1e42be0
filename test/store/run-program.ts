import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of this folder that runs beside the test. */
export type Program = {
  /** What it has printed, line by line. */
  lines: string[];
  process: ChildProcess;
  /** Resolves at the first line. */
  begun: Promise<void>;
  /** Resolves to the exit code, or null when it was killed. */
  ended: Promise<number | null>;
};

/**
 * Runs a program of this folder in a process of its own.
 *
 * @param name its file
 * @param args its arguments
 */
export function runProgram(name: string, args: string[]): Program {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const closed = new Promise<void>((resolve) => reader.once('close', resolve));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve)).then(async (code) => {
    await closed;
    return code;
  });
  const begun = new Promise<void>((resolve, reject) => {
    reader.once('line', () => resolve());
    child.once('exit', () => reject(new Error(`${name} ended before it printed anything`)));
  });
  return { lines, process: child, begun, ended };
}
