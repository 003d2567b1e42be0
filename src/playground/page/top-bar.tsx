import { Avatar } from './avatar.tsx';
import { icons } from './icons.tsx';
import { useWorkspace } from './workspace-context.tsx';

type TopBarProps = { isLost: boolean; onMenu: () => void; onSwitch: (person: string) => void };

/**
 * The bar at the top: what this is, and whose eyes one looks through.
 *
 * @param props `isLost`: whether the connection to the server is gone
 */
export function TopBar({ isLost, onMenu, onSwitch }: TopBarProps) {
  const { snapshot } = useWorkspace();
  return (
    <header className="top-bar">
      <button type="button" className="top-button drawer-button" aria-label="Channels" onClick={onMenu}>
        {icons.menu}
      </button>
      <p className="top-note" role="status">
        {isLost ? 'Connection lost, trying again…' : 'A stand-in for Slack.'}
        {!isLost && <span className="top-more"> Nothing leaves this computer.</span>}
      </p>
      <fieldset className="switcher" aria-label="You are">
        {snapshot.people.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="switcher-button"
            aria-pressed={id === snapshot.me.id}
            title={`Be ${name}`}
            onClick={() => onSwitch(id)}
          >
            <Avatar user={id} small />
            {name}
          </button>
        ))}
      </fieldset>
    </header>
  );
}
