import { randomBytes } from 'node:crypto';

/** Anything JSON can hold under named keys; what Slack calls a block, an element, a view. */
export type JsonObject = { [key: string]: unknown };

/** A file attached by name only; the playground keeps no contents. */
export type AttachedFile = { id: string; name: string };

/** One message as the workspace keeps it; `onlyFor` makes it ephemeral. */
export type Message = {
  ts: string;
  user: string;
  text: string;
  blocks?: JsonObject[];
  threadTs?: string;
  onlyFor?: string;
  editedTs?: string;
  deleted?: boolean;
  files?: AttachedFile[];
};

/** A channel, or a person's direct messages with the bot. */
export type Conversation = {
  id: string;
  name: string;
  kind: 'channel' | 'im';
  /** Whether people of another company are in it too, by Slack Connect. */
  isShared?: boolean;
  members: string[];
  messages: Message[];
};

/** Somebody who tries the bot. */
export type Person = { id: string; name: string; dm: string };

/** A modal or an App Home as Slack keeps it, ids filled in. */
export type View = JsonObject & { id: string; hash: string; type: string; blocks: JsonObject[] };

/** A shortcut of the app as a person sees it in a menu. */
export type Shortcut = { type: 'message' | 'global'; callbackId: string; name: string };

/** Where a response URL writes to, and how often it still may. */
export type ResponseUrl = {
  person: string;
  channel: string;
  threadTs?: string | undefined;
  original?: string | undefined;
  typed?: string | undefined;
  uses: number;
  expires: number;
};

/** A trigger id: who set it off, until when it opens a modal, and whether it did. */
export type Trigger = { person: string; expires: number; used: boolean };

/** The whole state of the stand-in Slack workspace. */
export type Workspace = {
  team: { id: string; name: string; domain: string };
  bot: { userId: string; botId: string; appId: string; name: string };
  command: string;
  shortcuts: Shortcut[];
  people: Person[];
  conversations: Conversation[];
  homes: Map<string, View>;
  modals: Map<string, View[]>;
  responseUrls: Map<string, ResponseUrl>;
  triggers: Map<string, Trigger>;
  lastTs: number;
  origin: string;
  now: () => number;
  /** Told after every change of what a person may see. */
  onChange: () => void;
};

/** Slack's own helper, who speaks when the app cannot. */
export const SLACKBOT = 'USLACKBOT';

const PEOPLE: Person[] = [
  { id: 'U0ADA00001', name: 'Ada', dm: 'D0ADA00001' },
  { id: 'U0BEN00002', name: 'Ben', dm: 'D0BEN00002' },
];

/**
 * Makes an empty workspace: two people, #aws-help and #partners with the bot in them, the second shared with another company,
 * and #random without.
 *
 * @param options what the bot is called, its command and shortcuts, and the clock
 * @returns the state; nothing else holds any
 */
export function createWorkspace(options: {
  command: string;
  botName: string;
  shortcuts: Shortcut[];
  now: () => number;
}): Workspace {
  const bot = { userId: 'U0BOT00009', botId: 'B0BOT00009', appId: 'A0BOT00009', name: options.botName };
  return {
    team: { id: 'T0PLAY0001', name: 'Playground', domain: 'playground' },
    bot,
    command: options.command,
    shortcuts: options.shortcuts,
    people: PEOPLE,
    conversations: createConversations(bot.userId),
    homes: new Map(),
    modals: new Map(),
    responseUrls: new Map(),
    triggers: new Map(),
    lastTs: 0,
    origin: '',
    now: options.now,
    onChange: () => {},
  };
}

function createConversations(bot: string): Conversation[] {
  const everyone = PEOPLE.map((person) => person.id);
  const ims = PEOPLE.map((person): Conversation => {
    return { id: person.dm, name: 'directmessage', kind: 'im', members: [person.id, bot], messages: [] };
  });
  return [
    { id: 'C0AWSHELP1', name: 'aws-help', kind: 'channel', members: [...everyone, bot], messages: [] },
    { id: 'C0PARTNER3', name: 'partners', kind: 'channel', isShared: true, members: [...everyone, bot], messages: [] },
    { id: 'C0RANDOM02', name: 'random', kind: 'channel', members: everyone, messages: [] },
    ...ims,
  ];
}

/**
 * Finds a person by id.
 *
 * @returns the person, or undefined for the bot and strangers
 */
export function findPerson(workspace: Workspace, id: unknown): Person | undefined {
  return workspace.people.find((person) => person.id === id);
}

/**
 * Finds a channel or direct-message conversation by id.
 *
 * @returns the conversation, or undefined
 */
export function findConversation(workspace: Workspace, id: unknown): Conversation | undefined {
  return workspace.conversations.find((conversation) => conversation.id === id);
}

/**
 * The next message timestamp, which is also the message's id: unique and increasing.
 *
 * @returns for example "1700000000.000100"
 */
export function nextTs(workspace: Workspace): string {
  workspace.lastTs = Math.max(workspace.lastTs + 1, workspace.now() * 1000);
  const digits = String(workspace.lastTs).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/**
 * A fresh id in Slack's manner.
 *
 * @param prefix the letter that tells its kind, such as V for a view
 * @returns for example "V9F3A0C12E4"
 */
export function newId(prefix: string): string {
  return prefix + randomBytes(5).toString('hex').toUpperCase();
}

/**
 * Keeps a map small by forgetting its oldest entries, so that a long session cannot fill the memory.
 *
 * @param map in order of insertion
 * @param max how many entries stay
 */
export function forgetOldest(map: Map<string, unknown>, max: number): void {
  for (const key of map.keys()) {
    if (map.size <= max) return;
    map.delete(key);
  }
}
