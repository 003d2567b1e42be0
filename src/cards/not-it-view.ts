import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { CALLBACK_IDS } from './action-ids.ts';
import { plainText, section } from './blocks.ts';
import { bold } from './mrkdwn.ts';
import { NOT_IT_WORDS, SENTENCES, WORDS } from './words.ts';

/** What can be wrong with an answer. */
export type NotItReason = keyof typeof NOT_IT_WORDS.reasons;

/** Which answer was wrong: ids only, since the window hands them out and takes them back. */
export type NotItPlace = { team?: string | undefined; channel: string; message: string; entry: string };

/** What somebody said about an answer; without a reason when what came back is none of ours. The note may hold a secret. */
export type NotItSubmission = { reason: NotItReason | undefined; note: string };

/** Characters of a note. */
const MOST_NOTE = 300;

/** Where the fields of the window stand. */
const FIELDS = {
  reason: { block: 'reason', action: 'reason' },
  note: { block: 'note', action: 'note' },
} as const;

const REASONS = Object.keys(NOT_IT_WORDS.reasons) as [NotItReason, ...NotItReason[]];

/**
 * The window that asks what was wrong with an answer.
 *
 * @param place which answer; it comes back with the submission
 */
export function buildNotItView(place: NotItPlace): ModalView {
  const { team, channel, message, entry } = place;
  return {
    type: 'modal',
    callback_id: CALLBACK_IDS.notIt,
    private_metadata: JSON.stringify({ team, channel, message, entry }),
    title: plainText(NOT_IT_WORDS.title),
    submit: plainText(NOT_IT_WORDS.send),
    close: plainText(NOT_IT_WORDS.cancel),
    blocks: [
      {
        type: 'input',
        block_id: FIELDS.reason.block,
        label: plainText(NOT_IT_WORDS.title),
        element: {
          type: 'radio_buttons',
          action_id: FIELDS.reason.action,
          options: REASONS.map((value) => ({ text: plainText(NOT_IT_WORDS.reasons[value]), value })),
        },
      },
      {
        type: 'input',
        block_id: FIELDS.note.block,
        optional: true,
        label: plainText(NOT_IT_WORDS.note),
        hint: plainText(NOT_IT_WORDS.noSecret),
        element: {
          type: 'plain_text_input',
          action_id: FIELDS.note.action,
          multiline: true,
          max_length: MOST_NOTE,
        },
      },
    ],
  };
}

const chosenReason = z.object({
  [FIELDS.reason.block]: z.object({
    [FIELDS.reason.action]: z.object({ selected_option: z.object({ value: z.enum(REASONS) }) }),
  }),
});

const writtenNote = z.object({
  [FIELDS.note.block]: z.object({ [FIELDS.note.action]: z.object({ value: z.string() }) }),
});

/**
 * Reads the window when it was sent.
 *
 * @param values `view.state.values` as Slack sent it, or anything else
 * @returns what was said; never throws
 */
export function readNotItSubmission(values: unknown): NotItSubmission {
  const reason = chosenReason.safeParse(values).data?.reason?.reason?.selected_option.value;
  const note = writtenNote.safeParse(values).data?.note?.note?.value ?? '';
  return { reason, note: note.trim().slice(0, MOST_NOTE) };
}

const place = z.object({
  team: z.string().optional(),
  channel: z.string(),
  message: z.string(),
  entry: z.string(),
});

/**
 * Reads which answer the window was about. The client hands it back, so what it names must be looked up before it is believed.
 *
 * @param metadata `view.private_metadata`
 * @returns undefined when it is none of ours; never throws
 */
export function readNotItPlace(metadata: string): NotItPlace | undefined {
  try {
    return place.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined;
  }
}

/**
 * What the window says once it was sent.
 *
 * @param hasSecret whether a secret stood in the note
 * @param instead what is said in the place of thanks
 */
export function buildThanksView(hasSecret: boolean, instead: string = SENTENCES.thanksNotIt): ModalView {
  const warning = hasSecret ? [section(`${bold(SENTENCES.secretTitle)}\n${SENTENCES.secretIn.command}`)] : [];
  return {
    type: 'modal',
    callback_id: CALLBACK_IDS.thanks,
    title: plainText(NOT_IT_WORDS.title),
    close: plainText(WORDS.close),
    blocks: [section(instead), ...warning],
  };
}
