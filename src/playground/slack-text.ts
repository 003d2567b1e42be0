import type { Workspace } from './workspace.ts';

const CODE = /(```[\s\S]*?```|`[^`\n]+`)/;
const LINK = /https?:\/\/[^\s<>|]+/g;
const TRAILING = /(?:[.,;:!?)'"]|&gt;|&lt;)+$/;

/**
 * Turns what a person typed into what Slack keeps and sends: `&`, `<` and `>` escaped, names and URLs marked up.
 *
 * @param typed the text of the composer
 * @returns for example "&lt;b&gt; <@U0BOT00009> <https://aws.amazon.com>"
 */
export function toSlackText(workspace: Workspace, typed: string): string {
  const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  // Slack leaves code alone: a name or a URL in it is only text.
  return escaped
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part : markUp(workspace, part)))
    .join('');
}

function markUp(workspace: Workspace, text: string): string {
  const linked = text.replace(LINK, (url) => {
    const end = TRAILING.exec(url)?.[0] ?? '';
    return `<${url.slice(0, url.length - end.length)}>${end}`;
  });
  return markChannels(workspace, markPeople(workspace, linked));
}

function markPeople(workspace: Workspace, text: string): string {
  const { bot, people } = workspace;
  const names = [...people.map(({ id, name }) => ({ id, name })), { id: bot.userId, name: bot.name }];
  return names.reduce((marked, { id, name }) => {
    return marked.replace(new RegExp(`(^|[^\\w/@])@${escapeRegExp(name)}(?![\\w-])`, 'gi'), `$1<@${id}>`);
  }, text);
}

function markChannels(workspace: Workspace, text: string): string {
  const channels = workspace.conversations.filter((conversation) => conversation.kind === 'channel');
  return channels.reduce((marked, { id, name }) => {
    return marked.replace(new RegExp(`(^|\\s)#${escapeRegExp(name)}(?![\\w-])`, 'g'), `$1<#${id}|${name}>`);
  }, text);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
