/** Names and ANSI colours of pino's levels. */
const LEVELS: Readonly<Record<number, readonly [name: string, colour: number]>> = {
  20: ['debug', 2],
  30: ['info', 32],
  40: ['warn', 33],
  50: ['error', 31],
  60: ['fatal', 31],
};

/** What a terminal would act on, line breaks among it. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
}

/**
 * Writes a line of the log for a person at a terminal: time, level, message, and what else is in it.
 *
 * @param line a line of JSON as pino writes it, redacted
 * @param color whether the level is in colour
 * @returns one line; one that is not JSON as it is
 */
export function readableLine(line: string, color: boolean): string {
  const record = parse(line);
  if (record === undefined) return line;
  const { level, time, msg = '', ...fields } = record;
  const [name, code] = LEVELS[Number(level)] ?? ['log', 0];
  const label = color ? `\u001b[${code}m${name.padEnd(5)}\u001b[0m` : name.padEnd(5);
  const clock = new Date(Number(time)).toTimeString().slice(0, 8);
  const rest = Object.entries(fields).map(([key, value]) => `${key}=${shown(value)}`);
  const text = [String(msg), ...rest].join(' ').replace(CONTROL, '·');
  return `${clock} ${label} ${text}\n`;
}
