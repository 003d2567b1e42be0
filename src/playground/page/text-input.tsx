import type { KeyboardEvent } from 'react';
import type { JsonObject } from '../workspace.ts';
import type { ElementProps } from './element.tsx';
import { currentValue } from './input-values.ts';
import { plainText } from './readable.tsx';
import { useSurface } from './surface.tsx';

const KINDS: Record<string, { type: string; key: string }> = {
  plain_text_input: { type: 'text', key: 'value' },
  email_text_input: { type: 'email', key: 'value' },
  url_text_input: { type: 'url', key: 'value' },
  number_input: { type: 'number', key: 'value' },
  datepicker: { type: 'date', key: 'selected_date' },
  timepicker: { type: 'time', key: 'selected_time' },
};

/**
 * A field to type into, also for dates and times.
 *
 * @param props the element and its block
 */
export function TextInput({ block, element, labelId }: ElementProps) {
  const { chosen, errors, setValue, dispatch } = useSurface();
  const { type, key } = KINDS[String(element.type)] ?? { type: 'text', key: 'value' };
  const placeholder = plainText(element.placeholder);
  const content = currentValue(block, element, chosen)?.[key];
  const triggers = readTriggers(block, element, key);
  const change = (text: string): void => {
    const value = { [key]: text === '' ? null : text };
    if (triggers.includes('on_character_entered')) void dispatch(block, element, value);
    else setValue(block, element, value);
  };
  const shared = {
    className: 'input',
    value: typeof content === 'string' ? content : '',
    placeholder,
    'aria-label': labelId ? undefined : placeholder || 'Text',
    'aria-labelledby': labelId,
    'aria-invalid': errors[String(block.block_id)] !== undefined,
    'aria-describedby': `${String(block.block_id)}-note`,
    'data-focus': element.focus_on_load === true || undefined,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  };
  if (element.multiline === true) return <textarea {...shared} rows={4} />;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || !triggers.includes('on_enter_pressed')) return;
    event.preventDefault();
    void dispatch(block, element, { [key]: event.currentTarget.value || null });
  };
  return <input {...shared} type={type} onKeyDown={onKeyDown} />;
}

function readTriggers(block: JsonObject, element: JsonObject, key: string): string[] {
  if (block.type === 'input' && block.dispatch_action !== true) return [];
  // A date is complete as soon as it is chosen.
  if (key !== 'value') return ['on_character_entered'];
  const config = element.dispatch_action_config as { trigger_actions_on?: string[] } | undefined;
  return config?.trigger_actions_on ?? ['on_enter_pressed'];
}
