import { useEffect, useState } from 'react';
import { useWorkspace } from './workspace-context.tsx';

/** What stands in a composer, and how to change and send it. */
export type ComposerState = {
  text: string;
  fileName: string;
  error: string;
  isEmpty: boolean;
  setText: (text: string) => void;
  setFileName: (name: string) => void;
  send: () => void;
};

const SHOWN_BEFORE_SENT = 450;

/**
 * Keeps the draft of a composer and sends it; what could not be sent comes back.
 *
 * @param place the conversation and thread it writes to
 * @param fill an example to show for a moment and send; empty for none
 * @param onFilled after the example is sent
 */
export function useComposer(
  place: { channel: string; threadTs?: string | undefined },
  fill: string,
  onFilled: () => void,
): ComposerState {
  const { act } = useWorkspace();
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState('');
  const [error, setError] = useState('');
  const post = async (what: string): Promise<void> => {
    if (what.trim() === '' && fileName === '') return;
    setText('');
    setFileName('');
    setError('');
    const answer = await act('post', { ...place, text: what.trim(), fileName });
    if (!answer.error) return;
    setError(answer.error);
    setText((now) => now || what);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new example starts this
  useEffect(() => {
    if (!fill) return;
    setText(fill);
    const timer = setTimeout(() => {
      onFilled();
      void post(fill);
    }, SHOWN_BEFORE_SENT);
    return () => clearTimeout(timer);
  }, [fill]);
  const change = (next: string): void => {
    setText(next);
    setError('');
  };
  const isEmpty = text.trim() === '' && fileName === '';
  return { text, fileName, error, isEmpty, setText: change, setFileName, send: () => void post(text) };
}
