import { writeSync } from 'node:fs';
import { Socket } from 'node:net';

/** Where lines of the log go. Never throws and never waits: the bot answers whether anybody reads its log or not. */
export type LogOutput = {
  /** Takes a line, which is written shortly after. */
  write(line: string): void;
  /** Writes what was taken, and waits until it has gone out, but no longer than so many milliseconds. */
  drain(milliseconds: number): Promise<void>;
};

/** What is kept for a reader that is slower than the bot; more is dropped. */
const MOST_PENDING_BYTES = 1024 * 1024;

type Sink = { write: (text: string) => void; pending: () => number };

/** Pipes and terminals: what they do not take at once waits in memory. */
function openSocket(socket: Socket): Sink {
  // A reader that goes away is not a reason to go away.
  socket.on('error', () => undefined);
  return { write: (text) => void (socket.writable && socket.write(text)), pending: () => socket.writableLength };
}

/** Files: a stream would end for good when the disk is full once. */
function openFile(descriptor: number): Sink {
  const write = (text: string) => {
    try {
      writeSync(descriptor, text);
    } catch {
      // There is nowhere to tell it.
    }
  };
  return { write, pending: () => 0 };
}

function openStandardError(): Sink {
  const { stderr } = process;
  return stderr instanceof Socket ? openSocket(stderr) : openFile(2);
}

function tellDropped(dropped: number): string {
  return `${JSON.stringify({ level: 40, time: Date.now(), dropped, msg: 'lines of the log were dropped, since nobody read them' })}\n`;
}

/**
 * Opens standard error for the log. Lines are redacted and written at the next turn of the event loop, after the answer whose making
 * they tell of.
 *
 * @param redact takes out what must not be logged
 * @param sink where they go, standard error by default
 */
export function openLogOutput(redact: (line: string) => string, sink = openStandardError()): LogOutput {
  let lines: string[] = [];
  let dropped = 0;

  function flush(): void {
    if (dropped > 0 && sink.pending() === 0) {
      lines.unshift(tellDropped(dropped));
      dropped = 0;
    }
    const text = lines.map(redact).join('');
    lines = [];
    if (text !== '') sink.write(text);
  }

  return {
    write(line) {
      if (sink.pending() > MOST_PENDING_BYTES) dropped += 1;
      else if (lines.push(line) === 1) setImmediate(flush);
    },
    async drain(milliseconds) {
      flush();
      const end = performance.now() + milliseconds;
      while (sink.pending() > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}
