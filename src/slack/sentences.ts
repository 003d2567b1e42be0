/** What the bot says when it could not do what was asked. Each ends with what to do next. */
export const FAILURES = {
  answer: 'Something went wrong on my side, so I have no answer. Please ask again.',
  late: 'That took longer than Slack lets me. Please ask again.',
  show: 'Something went wrong on my side, so I cannot show that. Please try again.',
  unknown: 'I do not know that button any more. Please ask again.',
  notInChannel: 'I am not in this channel, so I cannot post here. Invite me with `/invite @awscred`, then press again.',
  sharedBefore: 'This has been shared here already.',
  notRemovable: 'Only the person who asked and the curators can remove this.',
  notKept: 'I could not keep that just now. Please press again in a minute.',
  noCurator: 'Only the curators of this workspace can see that.',
  noRequestPlace:
    'I cannot reach the people who answer such questions: I am not in their channel. Ask in your own channel instead.',
  closedBefore: 'Somebody has answered this already.',
  outdated: 'This card is out of date: what it was about is no longer there. Please ask again.',
  noText: 'There is no text in that message that I could answer.',
  unknownCommand: 'I do not know that command. Try `/awscred help`.',
} as const;

/** What the bot says when something was done. Only whoever asked for it reads it. */
export const DONE = {
  solved: '✅ Glad to hear it.',
  forgotten: (rows: number) =>
    rows === 0
      ? 'There was nothing of yours to forget.'
      : 'Forgotten: your questions and what else I had kept under your name.',
  ignored: 'Ignored. Questions like it will not come back.',
  answeredTo: (who: string) => `✅ ${who} has answered your question.`,
  removedByAsker: 'Removed.',
} as const;
