import { useEffect, useState } from 'react';
import type { JsonObject } from '../workspace.ts';
import { plainText } from './readable.tsx';
import { useSurface } from './surface.tsx';
import { useWorkspace } from './workspace-context.tsx';

/** An option the app suggests, and the group it stands in. */
export type Suggestion = { option: JsonObject; group?: string };

const PAUSE = 200;

/**
 * Asks the app for the options of a menu while the person types.
 *
 * @param typed what stands in the field; undefined while it is closed
 * @param least how many characters the app wants before it is asked
 * @returns the options, and a note where there are none
 */
export function useSuggestions(
  block: JsonObject,
  element: JsonObject,
  typed: string | undefined,
  least: number,
): { options: Suggestion[]; note: string } {
  const { act } = useWorkspace();
  const { place } = useSurface();
  const [options, setOptions] = useState<Suggestion[]>([]);
  const [note, setNote] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts a new question
  useEffect(() => {
    setOptions([]);
    if (typed === undefined) return;
    const lacking = least - typed.length;
    setNote(lacking > 0 ? `Type ${lacking} more character${lacking === 1 ? '' : 's'}` : 'Looking…');
    if (lacking > 0) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const body = { ...place, blockId: block.block_id, actionId: element.action_id, typed };
      const answer = await act('suggest', body);
      if (!isCurrent) return;
      const found = readSuggestions(answer);
      setOptions(found);
      setNote(found.length > 0 ? '' : 'No results');
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed]);
  return { options, note };
}

function readSuggestions(answer: JsonObject): Suggestion[] {
  const plain = ((answer.options ?? []) as JsonObject[]).map((option) => ({ option }));
  const groups = (answer.option_groups ?? []) as { label: unknown; options: JsonObject[] }[];
  const grouped = groups.flatMap(({ label, options }) => {
    return options.map((option) => ({ option, group: plainText(label) }));
  });
  return [...plain, ...grouped];
}
