import type { JsonObject } from '../workspace.ts';
import { ButtonElement } from './button-element.tsx';
import { ChoiceElement } from './choice-element.tsx';
import { ExternalSelect } from './external-select.tsx';
import { Menu } from './menu.tsx';
import { plainText } from './readable.tsx';
import { StaticSelect } from './static-select.tsx';
import { useSurface } from './surface.tsx';
import { TextInput } from './text-input.tsx';

/** An element and the block it stands in; `labelId` names the label above it, if there is one. */
export type ElementProps = { block: JsonObject; element: JsonObject; labelId?: string | undefined };

/**
 * Draws anything a person can press, choose or fill in.
 *
 * @param props the element, with ids filled in
 */
export function Element(props: ElementProps) {
  switch (props.element.type) {
    case 'button':
      return <ButtonElement {...props} />;
    case 'static_select':
      return <StaticSelect {...props} />;
    case 'external_select':
      return <ExternalSelect {...props} />;
    case 'overflow':
      return <OverflowMenu {...props} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <ChoiceElement {...props} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'datepicker':
    case 'timepicker':
      return <TextInput {...props} />;
    default:
      return <em className="not-drawn">The playground does not draw “{String(props.element.type)}”.</em>;
  }
}

function OverflowMenu({ block, element }: ElementProps) {
  const { dispatch } = useSurface();
  const options = (element.options ?? []) as JsonObject[];
  const items = options.map((option) => ({
    label: plainText(option.text),
    ...(option.description ? { detail: plainText(option.description) } : {}),
    onChoose: () => {
      if (typeof option.url === 'string') window.open(option.url, '_blank', 'noopener,noreferrer');
      void dispatch(block, element, { selected_option: option });
    },
  }));
  return (
    <Menu label="More actions" className="button button-icon" items={items}>
      •••
    </Menu>
  );
}
