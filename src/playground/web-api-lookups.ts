import { isObject } from './blocks.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkView } from './check-view.ts';
import type { WebApiMethod } from './web-api.ts';
import { findConversation, findPerson, type JsonObject, type Workspace } from './workspace.ts';

/** The methods that only look something up, or do nothing that shows. */
export const LOOKUP_METHODS: [string, WebApiMethod][] = [
  ['api.test', (_workspace, args) => ({ ok: true, args })],
  ['auth.test', testAuth],
  ['team.info', ({ team }) => ({ ok: true, team: { ...team, email_domain: '' } })],
  ['users.info', getUser],
  ['conversations.info', getConversation],
  ['conversations.members', getMembers],
  ['conversations.open', openConversation],
  ['reactions.add', () => ({ ok: true })],
  ['reactions.remove', () => ({ ok: true })],
  ['blocks.validate', validateBlocks],
  ['apps.connections.open', () => ({ ok: false, error: 'not_allowed_token_type' })],
];

function testAuth({ team, bot, origin }: Workspace): JsonObject {
  return {
    ok: true,
    url: `${origin}/`,
    team: team.name,
    user: bot.name,
    team_id: team.id,
    user_id: bot.userId,
    bot_id: bot.botId,
    is_enterprise_install: false,
  };
}

function getUser(workspace: Workspace, args: JsonObject): JsonObject {
  const { bot, team } = workspace;
  const person = findPerson(workspace, args.user);
  const isBot = args.user === bot.userId;
  if (!person && !isBot) return { ok: false, error: 'user_not_found' };
  const { id, name } = person ?? { id: bot.userId, name: bot.name };
  const profile = { real_name: name, display_name: name, ...(isBot && { bot_id: bot.botId }) };
  const user = { id, team_id: team.id, name: name.toLowerCase(), real_name: name, is_bot: isBot, deleted: false };
  return { ok: true, user: { ...user, is_restricted: false, is_ultra_restricted: false, tz: 'UTC', profile } };
}

function getConversation(workspace: Workspace, args: JsonObject): JsonObject {
  const conversation = findConversation(workspace, args.channel);
  if (!conversation) return { ok: false, error: 'channel_not_found' };
  const { id, kind, name, members, isShared = false } = conversation;
  const isMember = members.includes(workspace.bot.userId);
  const shared = { is_ext_shared: isShared, is_shared: isShared };
  const common = { id, is_im: kind === 'im', is_channel: kind === 'channel', ...shared };
  const special = kind === 'im' ? { user: members[0] } : { name, is_private: false, is_member: isMember };
  return { ok: true, channel: { ...common, ...special, is_archived: false, is_mpim: false, is_group: false } };
}

function getMembers(workspace: Workspace, args: JsonObject): JsonObject {
  const conversation = findConversation(workspace, args.channel);
  if (!conversation) return { ok: false, error: 'channel_not_found' };
  return { ok: true, members: conversation.members, response_metadata: { next_cursor: '' } };
}

function openConversation(workspace: Workspace, args: JsonObject): JsonObject {
  const person = findPerson(workspace, args.users);
  return person ? { ok: true, channel: { id: person.dm } } : { ok: false, error: 'user_not_found' };
}

function validateBlocks(_workspace: Workspace, args: JsonObject): JsonObject {
  const view = args.view;
  const message = isObject(args.message) ? args.message.blocks : undefined;
  const problems = isObject(view)
    ? checkView(view, view.type === 'home' ? 'home' : 'modal')
    : checkBlocks(args.blocks ?? message);
  if (problems.length === 0) return { ok: true, errors: [] };
  const errors = problems.map((message) => ({ message, pointer: /json-pointer:([^\]]*)/.exec(message)?.[1] ?? '' }));
  return { ok: false, error: 'invalid_blocks', errors };
}
