/** What the bot says when it could not do what was asked. Each ends with what to do next. */
export const FAILURES = {
  answer: 'Something went wrong on my side, so I have no answer. Please ask again.',
  late: 'That took longer than Slack lets me. Please ask again.',
  show: 'Something went wrong on my side, so I cannot show that. Please try again.',
  unknown: 'I do not know that button any more. Please ask again.',
  unknownCommand: 'I do not know that command. Try `/awscred help`.',
} as const;
