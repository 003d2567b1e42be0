import { showText } from './show-text.ts';

/** Something wrong in a knowledge file, at the place where an editor should open it. Lines and columns count from 1. */
export type Fault = {
  file: string;
  line: number;
  column: number;
  severity: 'error' | 'warning';
  /** One sentence without a final period: the state, a colon, what to do. */
  message: string;
  /** The offending line, control characters made visible, of a long one what stands around the column; absent when it could not be read. */
  source?: string;
  /** Where in `source` the fault stands, counted from 0. */
  caret?: number;
};

const LONGEST_SOURCE = 160;

/** The line as it is shown, cut around the column when it is long, so that the caret still points at the right character. */
function excerpt(line: string, column: number): { source: string; caret: number } {
  const start = line.length <= LONGEST_SOURCE ? 0 : Math.max(0, column - LONGEST_SOURCE / 2);
  const at = Math.max(start, Math.min(column - 1, start + LONGEST_SOURCE));
  const before = showText(line.slice(start, at));
  return { source: before + showText(line.slice(at, start + LONGEST_SOURCE)), caret: before.length };
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
  return source === undefined ? fault : { ...fault, ...excerpt(source, column) };
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
  return `${head}\n  ${fault.source}\n  ${' '.repeat(fault.caret ?? fault.column - 1)}^`;
}

/** Whether any of the faults is an error, so that the knowledge must not be used. */
export function hasErrors(faults: readonly Fault[]): boolean {
  return faults.some((fault) => fault.severity === 'error');
}
