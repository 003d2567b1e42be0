/** One subcommand of `awscred`. */
export type Command = {
  /** What `--help` prints. */
  help: string;
  /**
   * Runs it.
   *
   * @param args the words after the command's name
   * @returns the exit code
   * @throws CommandError when it cannot go on
   */
  run(args: string[]): Promise<number>;
};
