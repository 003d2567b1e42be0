import { useWorkspace } from './workspace-context.tsx';

const COLORS = ['#1264a3', '#7c3085', '#2b7a4b', '#b35309'];

/**
 * Somebody's picture: the coloured initial of a person, a key for the bot.
 *
 * @param props `user`: an id; `small` for lists
 */
export function Avatar({ user, small = false }: { user: string; small?: boolean }) {
  const { snapshot } = useWorkspace();
  const size = small ? 'avatar avatar-small' : 'avatar';
  if (user === snapshot.bot.id) {
    return (
      <span className={`${size} avatar-bot`} aria-hidden="true">
        <svg
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <circle cx="8" cy="15.5" r="4" />
          <path d="M11 12.5 19 4.5M16 7.5l2.5 2.5M13.5 10l1.8 1.8" />
        </svg>
      </span>
    );
  }
  const index = snapshot.people.findIndex((person) => person.id === user);
  const background = COLORS[index] ?? '#611f69';
  return (
    <span className={size} style={{ background }} aria-hidden="true">
      {nameOf(snapshot, user).slice(0, 1)}
    </span>
  );
}

/**
 * What somebody is called.
 *
 * @param names the people and the bot
 * @param user an id
 */
export function nameOf(
  names: { people: { id: string; name: string }[]; bot: { id: string; name: string } },
  user: string,
): string {
  if (user === names.bot.id) return names.bot.name;
  return names.people.find((person) => person.id === user)?.name ?? 'Slackbot';
}
