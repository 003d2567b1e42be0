import type { Credential } from '../knowledge/schema.ts';

/** Every sentence that cards say on their own account; what entries say comes from the knowledge. */
export const WORDS = {
  secretHeading: 'Secret?',
  lifetimeHeading: 'Lifetime',
  whereHeading: 'Where to get it',
  rotateHeading: 'Rotate',
  lostHeading: 'If you lost it',
  leakedHeading: 'If it leaked',
  opensHeading: 'What it opens',
  ownerHeading: 'Whose it is',
  accountHeading: 'Account',
  notHeading: 'Not to be confused with',
  alsoNeeded: 'You also need',
  alternatively: 'Or',
  formerly: 'Old way',
  mind: 'Mind',
  onlyYou: 'only you see this',
  untilDeleted: 'Until you delete it',
  noSecret: 'No',
  partsHeading: 'Parts',
  secrecy: { secret: 'secret', private: 'secret', bearer: 'secret while valid', public: 'not secret' },
  more: 'More',
  noneOfThese: 'None of these',
  once: 'Then',
  now: 'Now',
  /** What AWS says, where a company says something too. */
  aws: 'AWS',
  atCompany: (name: string) => `At ${name}`,
  accountAt: (name: string, company: string) => `${name}, at ${company}`,
  ofAccount: (account: string) => `of account ${account}`,
  companyFile: '`company.yml`',
  useInstead: 'Use',
  search: 'Search the catalogue',
  show: 'Show',
  close: 'Close',
  /** The catalogue's kinds of entries, as people call them. */
  kinds: { credential: 'Credentials', task: 'Tasks', problem: 'Errors' },
  /** Behind the name of what AWS no longer recommends. */
  status: { current: '', legacy: 'old way', retired: 'retired' },
  shareHere: 'Share here',
  /** Under an answer that somebody has shared; `who` is a mention. */
  sharedBy: (who: string) => `shared by ${who}`,
  replyInThread: 'Reply in thread',
  remove: 'Remove',
  solved: 'Solved it',
  notIt: 'Not it',
  askPerson: 'Ask a person',
  newEntry: 'New entry',
} as const;

/** What people read for the groups of credentials. */
export const GROUP_NAMES: Record<Credential['group'], string> = {
  'sign-in': 'Signing in',
  api: 'Calling AWS APIs',
  'ec2-access': 'Reaching EC2 instances',
  identifiers: 'Identifiers',
  services: 'Single services',
};

/** The Home tab. */
export const HOME_WORDS = {
  title: 'Which AWS credential do you need?',
  ask: 'Ask me in *Messages*, mention me in a channel, or type `/awscred` and your question anywhere. *Never paste a secret:* I do not need it.',
  commonest: 'Asked most often',
  history: 'Your last 10 questions',
  noHistory: 'Nothing yet. What you ask me will stand here, so that you find the answer again.',
  historyOff: 'Turned off: I keep none of your questions.',
  privacy: 'Only you see these. Secrets are taken out before I keep anything.',
  showAgain: 'Show again',
  turnOff: 'Turn off',
  turnOffLabel: 'Turn off the list of your questions',
  turnOn: 'Turn on',
  turnOnLabel: 'Turn on the list of your questions',
  forget: 'Forget them',
  forgetLabel: 'Forget your questions',
  forgetAsk: 'Forget your questions?',
  forgetText: 'They go from this list for good. Cards that I have posted stay.',
  keep: 'Keep them',
  more: (count: number) => `… and ${count} more: search for them.`,
} as const;

/** The window to search in. */
export const SEARCH_WORDS = {
  title: 'Search the catalogue',
  label: 'What are you looking for?',
  again: 'Look up something else',
  placeholder: 'Name, task or error',
  hint: 'Type a part of its name, or of the error message. Slips are forgiven.',
} as const;

/** `/awscred list` and `/awscred show`. */
export const CATALOGUE_WORDS = {
  title: 'The credentials I know',
  nothingCalled: (text: string) => `Nothing is called “${text}”.`,
  closest: 'Did you mean one of these?',
  seeList: 'See all names with `/awscred list`, or ask me in your own words.',
} as const;

/** The window behind *Not it*: what can be wrong with an answer, in the order in which it is offered. */
export const NOT_IT_WORDS = {
  title: 'What was wrong?',
  reasons: {
    'wrong-credential': 'Wrong credential',
    'steps-failed': 'Right one, but the steps failed',
    outdated: 'Out of date',
    'too-long': 'Too long',
  },
  note: 'What would have been right?',
  noSecret: 'Never paste a secret.',
  send: 'Send',
  cancel: 'Cancel',
} as const;

/** *Ask a person*: what the curators and the asker read. */
export const REQUEST_WORDS = {
  asks: (who: string) => `🙋 ${who} asks for a person:`,
  card: (title: string) => `My card was ${title}`,
  noCard: 'I had no card for it',
  open: 'Open the conversation',
  answered: 'Answered',
  answeredLabel: 'Mark this question as answered',
  answeredBy: (who: string) => `✅ Answered by ${who}`,
  sent: '🙋 I have passed your question on. Somebody will get back to you.',
} as const;

/** The curators' digest of what the bot could not answer. */
export const GAP_WORDS = {
  title: 'What I could not answer',
  nothing: 'Nothing new: I had a card for every question.',
  asked: (people: number, count: number) => {
    const who = people === 1 ? '1 person asked' : `${people} people asked`;
    return count > people ? `${who}, ${count} times` : who;
  },
  kinds: {
    none: 'I had no card',
    choices: 'none of my choices fitted',
    untaken: 'none of my choices fitted',
    'not-it': 'my card was not it',
  } as Record<string, string>,
  nearest: 'nearest:',
  wording: (title: string) => `Another wording of ${title}`,
  newEntry: 'New entry',
  newEntryLabel: (question: string) => `New entry for ${question}`,
  ignore: 'Ignore',
  ignoreLabel: (question: string) => `Ignore ${question}`,
  more: (count: number) => `… and ${count} more.`,
  commit: 'Put this into the knowledge folder and open a pull request:',
  cut: 'It is too long to show in full.',
} as const;

/** What the buttons for the parts of a credential say, and the headings of these parts. */
export const PART_WORDS = {
  get: { button: 'Get one', heading: 'Get it' },
  store: { button: 'Store it', heading: 'Store it' },
  share: { button: 'Share it', heading: 'Share it' },
  rotate: { button: 'Rotate', heading: 'Rotate it' },
  expires: { button: 'Lifetime', heading: 'How long it lives' },
  lost: { button: 'Lost it', heading: 'You lost it' },
  leaked: { button: 'Leaked it', heading: 'It leaked: do this now' },
  'how-many': { button: 'How many', heading: 'How many you can have' },
} as const satisfies Record<string, { button: string; heading: string }>;

/** What the bot says when nothing was asked, or nothing found. */
export const SENTENCES = {
  greeting: 'Hi! Ask me which AWS credential you need, for example: _which key do I need to ssh into an EC2 box?_',
  thanks: 'You are welcome.',
  'sent-privately': 'I have answered the author privately.',
  none: 'I have no card for that.',
  noneElsewhere: (whose: string) => `That looks like ${whose}, not an AWS credential, so I have no card for it.`,
  scope: 'I know AWS credentials: keys, passwords, roles, tokens, certificates and the errors they cause.',
  nearest: 'Closest, not sure:',
  askAgain: 'Say what you want to reach (console, API, a server, a database) and where it runs, or paste the error.',
  gone: 'This card is out of date: the entry is no longer there. Ask again.',
  whichOfThese: 'Which of these is it?',
  opensNothing: 'Alone it opens nothing; still, do not post it more than needed.',
  secretTitle: '⚠️ That looks like a secret',
  secretIn: {
    message:
      'Delete your message now; I cannot do that for you. Whoever has seen it may have copied it, so treat it as leaked all the same.',
    command: 'Nobody else saw your command, but it has left your machine: treat it as leaked.',
    terminal: 'It stays in the history of your shell: take it out there. If others could read it, treat it as leaked.',
  },
  /** For what is not of AWS, or cannot be told. */
  secretSteps: [
    'Revoke it, or change it, where it was issued, and give the new one to whatever uses it.',
    'Look in the log of that service for what was done with it since.',
    'Clean the place where it was kept last; deleting it there alone helps nothing.',
  ],
  secretToo: (names: readonly string[]) =>
    `Not of AWS, and out in the open too: ${names.join(', ')}. Revoke it where it was issued, then make a new one.`,
  secretKept: 'I have kept nothing of it.',
  tooMany: (seconds: number) => `That was a lot at once. Wait ${seconds} seconds, then ask again.`,
  thanksNotIt: 'Thank you. Somebody who looks after the cards will read that.',
  solved: '✅ Glad to hear it.',
} as const;
