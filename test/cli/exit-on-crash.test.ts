import { afterEach, describe, expect, it, vi } from 'vitest';
import { exitOnCrash } from '../../src/cli/exit-on-crash.ts';

describe('exitOnCrash', () => {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => process.rawListeners(event));
  afterEach(() => {
    for (const [at, event] of events.entries()) {
      process.removeAllListeners(event);
      for (const listener of before[at] ?? []) process.on(event, listener as () => void);
    }
    vi.restoreAllMocks();
  });

  it.each(events)('logs an error of %s without its message, and exits with 1', async (event) => {
    const lines: object[] = [];
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
    for (const name of events) process.removeAllListeners(name);
    exitOnCrash({ fatal: (fields: object) => void lines.push(fields) } as never, { drain: async () => undefined });
    process.emit(event as 'uncaughtException', new RangeError('my-password'));
    await Promise.resolve();
    expect(exit).toHaveBeenCalledWith(1);
    expect(lines).toMatchObject([{ name: 'RangeError' }]);
    expect(JSON.stringify(lines)).not.toContain('my-password');
  });
});
