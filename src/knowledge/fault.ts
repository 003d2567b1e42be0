import { showText } from './show-text.ts';

/** Something wrong in a knowledge file, at the place where an editor should open it. Lines and columns count from 1. */
export type Fault = {
  file: string;
  line: number;
  column: number;
  severity: 'error' | 'warning';
  /** One sentence without a final period: the state, a colon, what to do. */
  message: string;
  /** The offending line, control characters made visible; absent when it could not be read or is very long. */
  source?: string;
};

const LONGEST_SOURCE = 160;
const LONGEST_LINE = 4_000;

/** Cuts a long line around the column, so that the caret still points at the right character. */
function excerpt(source: string, column: number): { text: string; caret: number } {
  const start = Math.max(0, column - LONGEST_SOURCE / 2);
  return { text: source.slice(start, start + LONGEST_SOURCE), caret: column - start - 1 };
}

/**
 * Makes a fault. Nothing in it can act on a terminal, whatever the file holds.
 *
 * @param file the name to show
 * @param place line and column from 1, and the line itself if it is known
 * @param message the sentence
 * @param severity whether the knowledge can still be used
 */
export function makeFault(
  file: string,
  place: { line: number; column: number; source?: string | undefined },
  message: string,
  severity: Fault['severity'] = 'error',
): Fault {
  const { line, column, source } = place;
  const fault = { file: showText(file), line, column, severity, message: showText(message) };
  return source === undefined || source.length > LONGEST_LINE ? fault : { ...fault, source: showText(source) };
}

/** A fault of a whole file or folder, which has no line of its own. */
export function faultOfFile(file: string, message: string, severity: Fault['severity'] = 'error'): Fault {
  return makeFault(file, { line: 1, column: 1 }, message, severity);
}

/**
 * Writes a fault on one line, without the source.
 *
 * @returns `file:line:column: severity: sentence`
 */
export function summarizeFault(fault: Fault): string {
  return `${fault.file}:${fault.line}:${fault.column}: ${fault.severity}: ${fault.message}`;
}

/**
 * Writes a fault the way compilers do, so that editors and CI can link it.
 *
 * @param fault the fault to write
 * @returns `file:line:column: severity: sentence`, then the line and a caret below the column when the line is known
 */
export function formatFault(fault: Fault): string {
  const head = summarizeFault(fault);
  if (fault.source === undefined) return head;
  const { text, caret } = excerpt(fault.source, fault.column);
  return `${head}\n  ${text}\n  ${' '.repeat(Math.max(0, caret))}^`;
}

/** Whether any of the faults is an error, so that the knowledge must not be used. */
export function hasErrors(faults: readonly Fault[]): boolean {
  return faults.some((fault) => fault.severity === 'error');
}
