import { canSee } from './messages.ts';
import { modalsOf } from './views.ts';
import type { Message, Shortcut, View, Workspace } from './workspace.ts';

/** A conversation as its members see it. */
export type SeenConversation = {
  id: string;
  name: string;
  kind: 'channel' | 'im';
  botIsIn: boolean;
  isShared: boolean;
  messages: Message[];
};

/** Everything one person sees; the page draws nothing else. */
export type Snapshot = {
  workspaceName: string;
  me: { id: string; name: string };
  people: { id: string; name: string }[];
  bot: { id: string; name: string };
  command: string;
  shortcuts: Shortcut[];
  conversations: SeenConversation[];
  home: View | null;
  modal: View | null;
  modalCount: number;
};

/**
 * Takes a picture of the workspace as one person sees it.
 *
 * @param personId whose eyes
 * @returns the snapshot, or undefined for a stranger
 */
export function takeSnapshot(workspace: Workspace, personId: string): Snapshot | undefined {
  const me = workspace.people.find((person) => person.id === personId);
  if (!me) return undefined;
  const modals = modalsOf(workspace, me.id);
  const mine = workspace.conversations.filter((conversation) => conversation.members.includes(me.id));
  return {
    workspaceName: workspace.team.name,
    me: { id: me.id, name: me.name },
    people: workspace.people.map(({ id, name }) => ({ id, name })),
    bot: { id: workspace.bot.userId, name: workspace.bot.name },
    command: workspace.command,
    shortcuts: workspace.shortcuts,
    conversations: mine.map(({ id, name, kind, members, isShared = false, messages }) => {
      const botIsIn = members.includes(workspace.bot.userId);
      return { id, name, kind, botIsIn, isShared, messages: messages.filter((message) => canSee(message, me.id)) };
    }),
    home: workspace.homes.get(me.id) ?? null,
    modal: modals.at(-1) ?? null,
    modalCount: modals.length,
  };
}
