import { z } from 'zod';
import { httpsUrl, id, prose } from './field-schemas.ts';

const accountId = z.string().regex(/^\d{12}$/, 'is not an account ID: write its 12 digits without hyphens');
const host = z
  .string()
  .regex(/^\.?(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}$/, 'is not a host: write it like wiki.example.com, or .example.com');
const slackId = z
  .string()
  .regex(/^[CGSUW][A-Z0-9]{6,20}$/, "is not Slack's id of a channel, user group or person: copy it from its details");

const note = z.strictObject({
  text: prose(400),
  url: httpsUrl.optional(),
  links: z
    .array(z.strictObject({ label: prose(60), url: httpsUrl }))
    .max(4)
    .default([]),
});

const ban = z.strictObject({ credential: id, use: id.optional(), text: prose(300) });

/**
 * What a company adds to the knowledge in its own `company.yml`: who it is, what is different there, and whom to ask. It edits no
 * entry; cards show it apart, and never where another company reads along.
 */
export const companySchema = z.strictObject({
  name: prose(40),
  hosts: z.array(host).default([]),
  accounts: z.record(accountId, prose(60)).default({}),
  never: z.array(ban).default([]),
  'ask-a-person': z.strictObject({ text: prose(200), slack: slackId.optional() }).optional(),
  'slack-connect': z.enum(['yes', 'no']).default('yes'),
  notes: z.record(id, note).default({}),
});

export type Company = z.infer<typeof companySchema>;

/** What a company says of an entry. */
export type Note = z.infer<typeof note>;
