/** A command that cannot go on. The message is a sentence for the person at the terminal; no stack trace is shown with it. */
export class CommandError extends Error {
  /** 2 when the command was called wrongly, 1 when it could not do its work. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
