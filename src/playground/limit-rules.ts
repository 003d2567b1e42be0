import { isObject } from './blocks.ts';
import type { JsonObject } from './workspace.ts';

/** Looks at one part of a block; answers with what is wrong and where, one line a problem. */
export type Rule = (node: JsonObject, at: string) => string[];

/**
 * Words a problem as Slack does.
 *
 * @param at the JSON pointer of the place
 * @returns for example "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]"
 */
export function problem(sentence: string, at: string): string {
  return `[ERROR] ${sentence} [json-pointer:${at}]`;
}

/**
 * Asks for all rules at once.
 */
export function all(...rules: Rule[]): Rule {
  return (node, at) => rules.flatMap((rule) => rule(node, at));
}

/**
 * Asks for a text object of 1 to `max` characters under a key.
 *
 * @param options `optional`: may be missing; `plain`: only plain_text
 */
export function textObject(key: string, max: number, options: { optional?: boolean; plain?: boolean } = {}): Rule {
  return (node, at) => {
    const value = node[key];
    if (value === undefined && options.optional) return [];
    return checkTextObject(value, max, `${at}/${key}`, options.plain ?? false);
  };
}

/**
 * Checks a text object itself.
 *
 * @returns what is wrong
 */
export function checkTextObject(value: unknown, max: number, at: string, plain = false): string[] {
  if (!isObject(value)) return [problem('missing required field: text object', at)];
  const types = plain ? ['plain_text'] : ['plain_text', 'mrkdwn'];
  if (!types.includes(String(value.type))) return [problem(`must be one of: ${types.join(', ')}`, `${at}/type`)];
  return checkLength(value.text, max, `${at}/text`);
}

/**
 * Asks for a string of 1 to `max` characters under a key.
 *
 * @param optional whether it may be missing
 */
export function shortString(key: string, max: number, optional = true): Rule {
  return (node, at) => (node[key] === undefined && optional ? [] : checkLength(node[key], max, `${at}/${key}`));
}

function checkLength(value: unknown, max: number, at: string): string[] {
  if (typeof value !== 'string') return [problem('must be a string', at)];
  if (value.length === 0) return [problem('must be more than 0 characters', at)];
  return value.length > max ? [problem(`must be less than ${max + 1} characters`, at)] : [];
}

/**
 * Asks for a list of 1 to `max` objects under a key, each of which passes a rule.
 *
 * @param optional whether it may be missing
 */
export function list(key: string, max: number, rule: Rule, optional = false): Rule {
  return (node, at) => {
    const value = node[key];
    if (value === undefined && optional) return [];
    if (!Array.isArray(value) || value.length === 0) return [problem('no less than 1 items', `${at}/${key}`)];
    if (value.length > max) return [problem(`no more than ${max} items allowed`, `${at}/${key}`)];
    return value.flatMap((item, index) => checkItem(item, rule, `${at}/${key}/${index}`));
  };
}

function checkItem(item: unknown, rule: Rule, at: string): string[] {
  return isObject(item) ? rule(item, at) : [problem('must be an object', at)];
}

/**
 * Asks for an object under a key that passes a rule.
 *
 * @param optional whether it may be missing
 */
export function part(key: string, rule: Rule, optional = true): Rule {
  return (node, at) => (node[key] === undefined && optional ? [] : checkItem(node[key], rule, `${at}/${key}`));
}

/**
 * Asks for at least one of several keys.
 */
export function oneOf(...keys: string[]): Rule {
  return (node, at) => {
    if (keys.some((key) => node[key] !== undefined)) return [];
    return [problem(`missing required field: ${keys.join(' or ')}`, at)];
  };
}
