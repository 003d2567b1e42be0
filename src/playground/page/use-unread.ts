import { useEffect, useState } from 'react';
import type { Snapshot } from '../snapshot.ts';

/**
 * Counts what each person has not seen yet, for the sidebar.
 *
 * @param snapshot the workspace as the person sees it
 * @param openId the conversation they look at
 * @returns how many new messages each conversation holds
 */
export function useUnread(snapshot: Snapshot | undefined, openId: string | undefined): Record<string, number> {
  const [seen, setSeen] = useState<Record<string, string>>({});
  const key = `${snapshot?.me.id}-${openId}`;
  const last = snapshot?.conversations.find(({ id }) => id === openId)?.messages.at(-1)?.ts ?? '';
  useEffect(() => setSeen((before) => ({ ...before, [key]: last })), [key, last]);
  if (!snapshot) return {};
  const counts = snapshot.conversations.map(({ id, messages }) => {
    const since = seen[`${snapshot.me.id}-${id}`] ?? '';
    const fresh = messages.filter(({ ts, user }) => ts > since && user !== snapshot.me.id);
    return [id, id === openId ? 0 : fresh.length] as const;
  });
  return Object.fromEntries(counts);
}
