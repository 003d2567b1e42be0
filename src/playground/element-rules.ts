import { LIMITS } from './block-limits.ts';
import { all, checkTextObject, list, oneOf, part, problem, type Rule, shortString, textObject } from './limit-rules.ts';

const confirm = part(
  'confirm',
  all(
    textObject('title', LIMITS.confirmTitle, { plain: true }),
    textObject('text', LIMITS.confirmText),
    textObject('confirm', LIMITS.confirmButton, { plain: true }),
    textObject('deny', LIMITS.confirmButton, { plain: true }),
  ),
);
const actionId = shortString('action_id', LIMITS.id);
const placeholder = textObject('placeholder', LIMITS.placeholder, { optional: true, plain: true });

/** What an option of a menu or a choice must keep to, also when the app suggests it. */
export const optionRule: Rule = all(
  textObject('text', LIMITS.optionText),
  textObject('description', LIMITS.optionDescription, { optional: true }),
  shortString('value', LIMITS.optionValue, false),
  shortString('url', LIMITS.url),
);

/** What a group of options must keep to. */
export const optionGroupRule: Rule = all(
  textObject('label', LIMITS.groupLabel, { plain: true }),
  list('options', LIMITS.options, optionRule),
);

const options = (max: number): Rule => all(actionId, confirm, list('options', max, optionRule));
const typed = all(actionId, placeholder);

const ELEMENT_RULES: Record<string, Rule> = {
  button: all(
    actionId,
    confirm,
    textObject('text', LIMITS.buttonText, { plain: true }),
    shortString('value', LIMITS.buttonValue),
    shortString('url', LIMITS.url),
    shortString('accessibility_label', LIMITS.accessibilityLabel),
  ),
  static_select: all(
    actionId,
    confirm,
    placeholder,
    oneOf('options', 'option_groups'),
    list('options', LIMITS.options, optionRule, true),
    list('option_groups', LIMITS.optionGroups, optionGroupRule, true),
  ),
  external_select: all(actionId, confirm, placeholder),
  overflow: options(LIMITS.overflowOptions),
  radio_buttons: options(LIMITS.choiceOptions),
  checkboxes: options(LIMITS.choiceOptions),
  plain_text_input: typed,
  email_text_input: typed,
  url_text_input: typed,
  number_input: typed,
  image: all(shortString('alt_text', LIMITS.imageAlt, false), oneOf('image_url', 'slack_file')),
};

const OTHER_ELEMENTS = new Set([
  'multi_static_select',
  'multi_external_select',
  'users_select',
  'multi_users_select',
  'conversations_select',
  'multi_conversations_select',
  'channels_select',
  'multi_channels_select',
  'datepicker',
  'timepicker',
  'datetimepicker',
  'file_input',
  'rich_text_input',
  'workflow_button',
  'feedback_buttons',
  'icon_button',
]);

/** What an element of an actions or input block, or an accessory, must keep to. */
export const elementRule: Rule = (node, at) => {
  const type = String(node.type);
  const rule = ELEMENT_RULES[type];
  if (rule) return rule(node, at);
  return OTHER_ELEMENTS.has(type) ? actionId(node, at) : [problem(`unsupported type: ${type}`, `${at}/type`)];
};

/** What an element of a context block must keep to: a text or an image. */
export const contextElementRule: Rule = (node, at) => {
  if (node.type === 'image') return elementRule(node, at);
  return checkTextObject(node, LIMITS.contextText, at);
};
