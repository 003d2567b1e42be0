import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError } from './command-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command's options and the words beside them.
 *
 * @param args the words after the command's name
 * @param options as for node's `parseArgs`
 * @throws CommandError with exit code 2 for an option that the command does not have
 */
export function readArguments<O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ');
    throw new CommandError(`Cannot read the options: ${sentence}; see --help`, 2);
  }
}
