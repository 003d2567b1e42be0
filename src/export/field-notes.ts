/** What editors show for a field: its path from the entry, with dots, and what to write there. */
export type FieldNotes = Readonly<Record<string, string>>;

const EVERYWHERE: FieldNotes = {
  id: 'Lower-case letters, digits and hyphens. Stays the same for good: cards, labels and links use it.',
  sources: 'The pages that say so, each under a short name that `source` fields repeat. AWS’s own page first.',
  'sources.url': 'An https address.',
  'sources.checked': 'The day on which you last read the page, such as 2026-11-24.',
  asks: 'Questions that this entry answers, as people type them in a hurry. No two of one pattern.',
  not: 'Questions that sound alike and belong elsewhere.',
};

const ERAS: FieldNotes = {
  then: 'What old pages say, and what is true today.',
  'then.said': 'The old statement, in full.',
  'then.years': 'When it was true, such as 2009–2014.',
  'then.now': 'What is true today.',
  'then.signs': 'Words that betray such a page: names of tools, tabs, commands.',
  'then.credential': 'The id of the credential that such a page names, where it is not the first choice today.',
  'then.source': 'The name of a source.',
};

const BLOCK_NOTES: FieldNotes = {
  get: 'How to get one.',
  store: 'Where to keep it.',
  share: 'How to give it to somebody, or what to give instead.',
  rotate: 'How to replace it without an outage.',
  expires: 'How long it lives.',
  lost: 'What to do when it is lost.',
  leaked: 'What to do, in this order, when somebody else may have it.',
  'how-many': 'How many of them there can be.',
};

function blockNotes(name: string): FieldNotes {
  return {
    [`${name}.text`]: 'One paragraph. The first sentence stands alone on the card.',
    [`${name}.steps`]: 'One step a line, verb first.',
    [`${name}.variants`]: 'Where it depends: one for each case.',
    [`${name}.variants.when`]: 'What tells the case from the others.',
    [`${name}.source`]: 'The name of a source.',
  };
}

const CREDENTIAL: FieldNotes = {
  ...EVERYWHERE,
  ...ERAS,
  ...BLOCK_NOTES,
  ...Object.assign({}, ...Object.keys(BLOCK_NOTES).map(blockNotes)),
  name: 'What people call it; the title of its card.',
  group: 'The heading it is filed under; also the folder of its file.',
  term: 'How long it lives, or `identifier` when it is no credential but a name.',
  status: 'Whether AWS still hands it out, only keeps it working, or has ended it.',
  since: 'Since when that is so.',
  until: 'Until when it works or worked.',
  instead: 'The credential to use today.',
  what: 'What it is and what it opens, in a sentence or two.',
  also: 'Names that mean only this. A name with several meanings belongs into vocabulary.yml.',
  parts: 'What it consists of.',
  'parts.name': 'What the part is called.',
  'parts.secrecy': '`secret` never leaves its owner, `bearer` is secret while it is valid, the rest may be shown.',
  'parts.form': 'What it looks like: length, first characters, file type.',
  'parts.example': 'A sample that AWS’s documentation uses. Never a real one.',
  'parts.lives': 'Where it is kept or shown.',
  for: 'What it is good for.',
  'not-for': 'What people try with it in vain.',
  'not-for.text': 'What they try.',
  'not-for.use': 'The id of the credential to use for that.',
  table: 'Values to look up, such as the user name of each AMI. The card shows the first 13 rows.',
};

const TASK: FieldNotes = {
  ...EVERYWHERE,
  ...ERAS,
  title: 'Goes on from “If you want to”, verb first.',
  credentials: 'The credentials for it, the safest first.',
  'credentials.id': 'The id of a credential.',
  'credentials.role': '`use` is the first choice; `also` is needed beside it; then alternatives and old ways.',
  'credentials.when': 'When this is the one, as the end of a sentence.',
  verdict: 'What to do, in a sentence. Wanted when no credential has the role `use`.',
  because: 'Why nothing safer does. Wanted when the first choice is the root user or a long-term credential.',
  'runs-on': 'Where the code or the person is.',
  reaches: 'What is to be opened.',
  do: 'Three lines at most; a line of `code` alone is a command.',
  caveats: 'What goes wrong; the first stands on the card.',
};

const PROBLEM: FieldNotes = {
  ...EVERYWHERE,
  name: 'What happens, with the message in quotes.',
  texts: 'The message as tools print it; … stands for what varies.',
  unless: 'Words in the message that make it somebody else’s error, such as github.com.',
  causes: 'Why it happens, the likeliest first.',
  'causes.when': 'The circumstance that this is the cause in.',
  'causes.wrong': 'What is wrong.',
  'causes.check': 'How to make sure.',
  'causes.fix': 'What to do.',
  'causes.credential': 'The id of the credential that it is about.',
};

const DIFFERENCES: FieldNotes = {
  between: 'The ids of two entries that people confuse.',
  text: 'What tells them apart, in a sentence that reads from both sides.',
  source: 'An https address.',
};

const VOCABULARY: FieldNotes = {
  meanings: 'A word, and every entry that it can mean.',
  vague: 'A word that says too little to answer by, and the entries to ask back with.',
  synonyms: 'Words that mean the same; questions are read under `same-as`.',
  elsewhere: 'Words of other vendors, and look-alikes that are no AWS credentials.',
  'elsewhere.whose': 'Whose they are, as the end of “That looks like …”.',
  'elsewhere.unless': 'Words that make them ours after all.',
};

const OUTSIDE: FieldNotes = {
  about: 'What these questions are about.',
  asks: 'Questions as people type them. The bot learns from their words what to leave alone.',
};

const COMPANY: FieldNotes = {
  name: 'What you call yourselves: cards say “At …”.',
  hosts: 'Hosts beside AWS’s own that links may lead to; one with a leading dot stands for every host below it.',
  accounts: 'Your accounts: the 12 digits in quotes, and the name you know each by.',
  never: 'Credentials that you do not allow.',
  'never.credential': 'The id of the credential.',
  'never.use': 'The id of what to use instead.',
  'never.text': 'Why, in a sentence.',
  'ask-a-person': 'Who helps when the bot cannot.',
  'ask-a-person.text': 'Whom to ask, where and when.',
  'ask-a-person.slack': 'Slack’s id of the channel, user group or person.',
  'slack-connect': '`no` when no channel of your workspace is shared with another company.',
  notes: 'What holds at your company, under the id of the entry that it belongs to.',
  'notes.text': 'A sentence or two: where to sign in, who approves, how to ask for it.',
  'notes.url': 'The page to go to.',
  'notes.links': 'Further pages, by what they are called.',
};

/** The notes for each schema. */
export const FIELD_NOTES = {
  credential: CREDENTIAL,
  task: TASK,
  problem: PROBLEM,
  differences: DIFFERENCES,
  vocabulary: VOCABULARY,
  outside: OUTSIDE,
  company: COMPANY,
} as const satisfies Record<string, FieldNotes>;
