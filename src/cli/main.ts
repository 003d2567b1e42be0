import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';

/** Loaded when called for: a question in the terminal needs nothing of Slack. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => (await import('./ask.ts')).ask,
  list: async () => (await import('./list.ts')).list,
  show: async () => (await import('./show.ts')).show,
  export: async () => (await import('./export.ts')).exportPage,
  check: async () => (await import('./check.ts')).check,
  test: async () => (await import('./test.ts')).test,
  new: async () => (await import('./new.ts')).newEntry,
  schema: async () => (await import('./schema.ts')).schema,
  store: async () => (await import('./store.ts')).store,
  gaps: async () => (await import('./gaps.ts')).gaps,
  doctor: async () => (await import('./doctor.ts')).doctor,
  start: async () => (await import('./start.ts')).start,
};

const HELP = `awscred: which AWS credential do I need for this?

Usage: awscred <command> [options]

  ask "<question>"   answer in the terminal
  list               list every entry
  show <id or name>  show everything about one entry
  export [file]      write everything as one page to read and print
  check [folder…]    check knowledge files
  test [folder…]     ask the knowledge its own questions
  new <kind> <id>    begin a credential, task or problem
  schema [name]      print the JSON Schema of knowledge files
  store <action>     export or purge what the bot keeps
  gaps               list what people asked in vain
  doctor             look whether settings, tokens, store and knowledge are well
  start              run the Slack bot, or without Slack's tokens a local page

\`awscred <command> --help\` tells more of each.
`;

function print(text: string): void {
  process.stdout.write(text);
}

async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
  if (command === undefined) throw new CommandError(`Cannot run "${name}": no such command; see awscred --help`, 2);
  if (args.includes('--help') || args.includes('-h')) {
    print(command.help);
    return 0;
  }
  return command.run(args);
}

/** A mistake of ours is shown with where it was made; what somebody pasted may stand in its message. */
async function describeFailure(error: unknown): Promise<string> {
  if (error instanceof CommandError) return error.message;
  const { redactLine } = await import('../shapes/redact-line.ts');
  return redactLine(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

// Whoever reads the output may have read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${await describeFailure(error)}\n`);
  process.exitCode = error instanceof CommandError ? error.exitCode : 1;
}
