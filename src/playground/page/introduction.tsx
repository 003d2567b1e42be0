import type { Snapshot } from '../snapshot.ts';
import { Avatar } from './avatar.tsx';
import { icons } from './icons.tsx';
import { useWorkspace } from './workspace-context.tsx';

type IntroductionProps = {
  conversation: Snapshot['conversations'][number];
  onAsk: (text: string, where: 'here' | 'app') => void;
};

/**
 * What stands at the very beginning of a conversation, with things to try for somebody new.
 *
 * @param props `onAsk`: sends an example, here or to the app
 */
export function Introduction({ conversation, onAsk }: IntroductionProps) {
  const { snapshot } = useWorkspace();
  const { bot } = snapshot;
  if (conversation.kind === 'im') {
    return (
      <section className="intro">
        <Avatar user={bot.id} />
        <h3 className="intro-title">{bot.name}</h3>
        <p>Your messages here go to {bot.name} only. Just ask; no @ is needed.</p>
      </section>
    );
  }
  return (
    <section className="intro">
      <h3 className="intro-title"># {conversation.name}</h3>
      {conversation.isShared && (
        <p>People of another company read along here, so answers leave out what is only yours.</p>
      )}
      {conversation.botIsIn ? (
        <Examples onAsk={onAsk} />
      ) : (
        <p>
          {bot.name} is not in this channel: it does not hear you here, but <code>{snapshot.command}</code> works.
        </p>
      )}
    </section>
  );
}

function Examples({ onAsk }: Pick<IntroductionProps, 'onAsk'>) {
  const { snapshot } = useWorkspace();
  const { bot, command } = snapshot;
  const examples = [
    {
      text: `${command} what do I need to ssh into an ec2 box`,
      where: 'here',
      note: 'A command: only you see the answer.',
      icon: icons.eye,
    },
    {
      text: `@${bot.name} can I delete an access key somebody committed to git`,
      where: 'here',
      note: 'A mention: the answer comes in a thread, for everybody.',
      icon: icons.reply,
    },
    {
      text: 'which credential does terraform in GitHub Actions need',
      where: 'app',
      note: `A direct message: between you and ${bot.name}.`,
      icon: icons.send,
    },
  ] as const;
  return (
    <>
      <p>
        This is the help channel of a small practice workspace. Ask {bot.name} which AWS credential you need; try one of
        these.
      </p>
      <ul className="examples">
        {examples.map(({ text, where, note, icon }) => (
          <li key={text}>
            <button type="button" className="example" onClick={() => onAsk(text, where)}>
              <span className="example-icon">{icon}</span>
              <span className="example-words">
                <span className="example-text">{text}</span>
                <span className="example-note">{note}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
