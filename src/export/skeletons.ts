/** The kinds of entry that can be begun with a skeleton. */
export const SKELETON_KINDS = ['credential', 'task', 'problem'] as const;
export type SkeletonKind = (typeof SKELETON_KINDS)[number];

/** What a skeleton is made for. */
export type SkeletonOptions = {
  id: string;
  /** The heading of a credential. */
  group: string;
  /** The day on which it is written, as 2026-11-24. */
  today: string;
};

const CREDENTIAL = ({ id, group, today }: SkeletonOptions) => `\
# Fill in every TODO, delete what does not apply, then run \`awscred check\`.
id: ${id}
# What people call it; 60 characters at most.
name: TODO name of ${id}
# sign-in, api, ec2-access, identifiers or services; also the folder of this file.
group: ${group}
# long-term, temporary, one-time or identifier.
term: long-term
# current, legacy or retired. For the last two add since or until, and instead with the id of what to use today.
status: current
# What it is and what it opens, in a sentence or two; 280 characters at most.
what: TODO what it is
# Names that mean only this. A name with several meanings belongs into vocabulary.yml.
also:
  - TODO other name of ${id}
# What it consists of. Secrecy is secret, bearer (secret while it is valid), private or public.
parts:
  - name: TODO name of the part
    secrecy: secret
    form: TODO what it looks like
    lives: TODO where it is kept
for:
  - TODO what it is good for
# What people try with it in vain, and the id of the credential to use instead.
# not-for:
#   - text: What they try
#     use: id-of-another
# Each block has text, steps, or variants with a when each. \`source\` is a name under sources.
get:
  steps:
    - TODO first step
  source: page
store:
  text: TODO where to keep it
share:
  text: TODO how to give it to somebody, or what to give instead
rotate:
  steps:
    - TODO first step
expires:
  text: TODO how long it lives
lost:
  text: TODO what to do when it is lost
leaked:
  steps:
    - TODO first step; the one that stops the damage
how-many:
  text: TODO how many there can be
# What old pages say, and what is true today.
# then:
#   - said: The old statement
#     years: 2009–2014
#     now: What is true today
#     signs: [words that betray such a page]
# AWS's own page first, with the day on which you read it.
sources:
  page:
    url: https://docs.aws.amazon.com/TODO
    checked: ${today}
# At least four, as people type them in a hurry, no two of one pattern.
asks:
  - TODO first question
  - TODO second question
  - TODO third question
  - TODO fourth question
# Questions that sound alike and belong elsewhere.
not:
  - TODO question for somebody else
`;

const TASK = ({ id, today }: SkeletonOptions) => `\
# Fill in every TODO, delete what does not apply, then run \`awscred check\`.
# A file may hold a list of tasks: move this one into the file of its theme if there is one.
id: ${id}
# Goes on from "If you want to"; verb first, 100 characters at most.
title: TODO title of ${id}
# The safest first. The role is use, also, alternative or legacy.
credentials:
  - id: todo-credential
    role: use
    when: TODO when this is the one
# Wanted when the first choice is the root user or a long-term credential: why nothing safer does.
# because: Nothing safer works here.
# laptop, ec2, lambda, ecs, eks, ci, on-prem, other-cloud, app; leave it out when it does not matter.
runs-on: [laptop]
# console, api, shell, desktop, database, git, docker, kubectl, packages, mail, files, content, device, account.
reaches: [api]
# Three lines at most. A line of code alone, in backticks and quotes, is a command.
do:
  - TODO first step
# What goes wrong; the first stands on the card.
caveats:
  - TODO what to mind
# AWS's own page first, with the day on which you read it.
sources:
  page:
    url: https://docs.aws.amazon.com/TODO
    checked: ${today}
# At least five, as people type them in a hurry, no two of one pattern.
asks:
  - TODO first question
  - TODO second question
  - TODO third question
  - TODO fourth question
  - TODO fifth question
# Questions that sound alike and belong elsewhere.
not:
  - TODO question for somebody else
`;

const PROBLEM = ({ id, today }: SkeletonOptions) => `\
# Fill in every TODO, delete what does not apply, then run \`awscred check\`.
# A file may hold a list of errors: move this one into the file of its theme if there is one.
id: ${id}
# What happens, with the message in quotes; 100 characters at most.
name: TODO name of ${id}
# The message as tools print it; … stands for what varies.
texts:
  - TODO message
# Words in the message that make it somebody else's error.
# unless: [github.com]
# The likeliest first.
causes:
  - when: TODO when this is the cause
    wrong: TODO what is wrong
    check: TODO how to make sure
    fix: TODO what to do
    credential: todo-credential
# AWS's own page first, with the day on which you read it.
sources:
  page:
    url: https://docs.aws.amazon.com/TODO
    checked: ${today}
# At least four, as people type them in a hurry, no two of one pattern.
asks:
  - TODO first question
  - TODO second question
  - TODO third question
  - TODO fourth question
# Questions that sound alike and belong elsewhere.
not:
  - TODO question for somebody else
`;

const SKELETONS = { credential: CREDENTIAL, task: TASK, problem: PROBLEM } as const;

/**
 * Writes the beginning of an entry: every field with what to write there. `awscred check` finds each TODO that is left.
 *
 * @param kind what the entry is
 * @param options its id, and what else is known
 * @returns YAML that fits the schema as it stands
 */
export function writeSkeleton(kind: SkeletonKind, options: SkeletonOptions): string {
  return SKELETONS[kind](options);
}

/** Where an entry of its own lies below a knowledge folder. */
export function placeOfEntry(kind: SkeletonKind, { id, group }: Pick<SkeletonOptions, 'id' | 'group'>): string {
  if (kind === 'credential') return `credentials/${group}/${id}.yml`;
  return `${kind === 'task' ? 'tasks' : 'problems'}/${id}.yml`;
}
