import { ACCESS_KEYS } from './access-keys.ts';
import { AWS_HEADERS } from './aws-headers.ts';
import { AWS_TOKENS } from './aws-tokens.ts';
import { COMMAND_ARGUMENTS } from './command-arguments.ts';
import { COMMAND_LINES } from './command-lines.ts';
import { IDENTIFIERS } from './identifiers.ts';
import { LABELLED_VALUES } from './labelled-values.ts';
import { MFA } from './mfa.ts';
import { PASSWORDS } from './passwords.ts';
import { PRE_SHARED_KEYS } from './pre-shared-keys.ts';
import { PRINTED_VALUES } from './printed-values.ts';
import { PRIVATE_KEYS } from './private-keys.ts';
import { SERVICE_PASSWORDS } from './service-passwords.ts';
import type { Shape } from './shape.ts';
import { SIGNED_URLS } from './signed-urls.ts';
import { TOLD_PASSWORDS } from './told-passwords.ts';
import { VENDOR_BEGINNINGS } from './vendor-beginnings.ts';
import { VENDOR_TOKENS } from './vendor-tokens.ts';

/**
 * The kinds that are looked for. Where two claim the same stretch of text, the earlier one names it: the certain before
 * the likely, a vendor's own beginning before a label.
 */
export const SHAPES: readonly Shape[] = [
  ...PRIVATE_KEYS,
  ...SIGNED_URLS,
  ...AWS_TOKENS,
  ...MFA,
  ...VENDOR_TOKENS,
  ...VENDOR_BEGINNINGS,
  ...AWS_HEADERS,
  ...SERVICE_PASSWORDS,
  ...ACCESS_KEYS,
  ...PRE_SHARED_KEYS,
  ...PRINTED_VALUES,
  ...COMMAND_LINES,
  ...COMMAND_ARGUMENTS,
  ...PASSWORDS,
  ...TOLD_PASSWORDS,
  ...LABELLED_VALUES,
  ...IDENTIFIERS,
];
