/** The headings under which credentials are filed; also the folder names below `knowledge/credentials/`. */
export const GROUPS = ['sign-in', 'api', 'ec2-access', 'identifiers', 'services'] as const;

/** How long a credential lives, or that it is no credential at all but a name. */
export const TERMS = ['long-term', 'temporary', 'one-time', 'identifier'] as const;

/** Whether AWS still hands the thing out (`current`), keeps it working (`legacy`) or has ended it (`retired`). */
export const STATUSES = ['current', 'legacy', 'retired'] as const;

/** How a part must be treated: `secret` never leaves its owner, `bearer` is secret while it is valid, the rest may be shown. */
export const SECRECIES = ['secret', 'bearer', 'private', 'public'] as const;

/** What a credential does for a task; `use` is the first choice. */
export const ROLES = ['use', 'also', 'alternative', 'legacy'] as const;
export type Role = (typeof ROLES)[number];

/** Where the code or the person is: the fact "Where does it run?" asks for. */
export const RUNS_ON = ['laptop', 'ec2', 'lambda', 'ecs', 'eks', 'ci', 'on-prem', 'other-cloud', 'app'] as const;
export type RunsOn = (typeof RUNS_ON)[number];

/** What is to be opened: the fact "Reach what?" asks for. */
export const REACHES = [
  'console',
  'api',
  'shell',
  'desktop',
  'database',
  'git',
  'docker',
  'kubectl',
  'packages',
  'mail',
  'files',
  'content',
  'device',
  'account',
] as const;
export type Reaches = (typeof REACHES)[number];

/** The blocks of a credential that answer one intent each, in the order in which they are shown. */
export const BLOCKS = ['get', 'store', 'share', 'rotate', 'expires', 'lost', 'leaked', 'how-many'] as const;
export type BlockName = (typeof BLOCKS)[number];

/** Who can read an answer. Outsiders (a channel shared with another company) get what everybody may know, and nothing of the company. */
export const AUDIENCES = ['member', 'outsider'] as const;
export type Audience = (typeof AUDIENCES)[number];
