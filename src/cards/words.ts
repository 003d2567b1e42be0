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
} as const;
