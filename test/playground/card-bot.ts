import type { Ack, Received, Stage } from './stand-in-bot.ts';

const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const plain = (text: string) => ({ type: 'plain_text', text });

/** A card like the real bot's, with everything a card may hold. */
export const CARD = [
  { type: 'header', text: plain('SSH into an EC2 instance') },
  {
    type: 'section',
    text: mrkdwn(
      'You need the *EC2 key pair* the instance was launched with, and the _login name_ of its image. Not your `AWS_SECRET_ACCESS_KEY`.\n```\nssh -i my-key.pem ec2-user@&lt;public-ip&gt;\n```',
    ),
  },
  {
    type: 'section',
    fields: [mrkdwn('*Where*\nThe `.pem` file you saved when you made it'), mrkdwn('*Secret?*\nYes, never share it')],
  },
  { type: 'divider' },
  {
    type: 'section',
    text: mrkdwn('*Better:* no key at all, with Session Manager. &gt; safer'),
    accessory: {
      type: 'overflow',
      action_id: 'more',
      options: [{ text: plain('Show more'), value: 'more' }],
    },
  },
  { type: 'context', elements: [mrkdwn('Checked 2026-11-20 · <https://docs.aws.amazon.com/ec2|AWS docs>')] },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'lost', text: plain('I lost it'), value: 'ec2-key-pair' },
      { type: 'button', action_id: 'report', text: plain('Tell us more'), style: 'primary', value: 'x' },
      {
        type: 'button',
        action_id: 'forget',
        text: plain('Forget this'),
        style: 'danger',
        confirm: {
          title: plain('Forget it?'),
          text: plain('This cannot be undone.'),
          confirm: plain('Forget'),
          deny: plain('Keep'),
        },
      },
      {
        type: 'static_select',
        action_id: 'pick',
        placeholder: plain('Another credential'),
        options: [
          { text: plain('Access key'), value: 'access-key' },
          { text: plain('IAM role'), value: 'iam-role' },
        ],
      },
    ],
  },
];

const MODAL = {
  type: 'modal',
  callback_id: 'report',
  title: plain('Tell us more'),
  submit: plain('Send'),
  notify_on_close: true,
  blocks: [
    { type: 'section', text: mrkdwn('What were you trying to do?') },
    {
      type: 'input',
      block_id: 'what',
      label: plain('What happened'),
      hint: plain('Do not paste secrets here'),
      element: { type: 'plain_text_input', action_id: 'text', multiline: true },
    },
    {
      type: 'input',
      block_id: 'which',
      optional: true,
      label: plain('Credential'),
      element: { type: 'external_select', action_id: 'menu', min_query_length: 1, placeholder: plain('Search') },
    },
    {
      type: 'input',
      block_id: 'how',
      label: plain('How urgent'),
      element: {
        type: 'radio_buttons',
        action_id: 'urgency',
        initial_option: { text: plain('Not at all'), value: 'low' },
        options: [
          { text: plain('Not at all'), value: 'low' },
          { text: plain('Very'), value: 'high' },
        ],
      },
    },
  ],
};

const HOME = {
  type: 'home',
  blocks: [
    { type: 'header', text: plain('Which AWS credential?') },
    { type: 'section', text: mrkdwn('Ask me anything about *credentials*.') },
    { type: 'actions', elements: [{ type: 'button', action_id: 'tour', text: plain('Show me around') }] },
  ],
};

/**
 * A bot that answers a command with a card, a press with a modal, a mention in a thread.
 *
 * @param body what Slack sent
 * @param stage to call back
 * @returns the acknowledgement
 */
export async function answerWithCards(body: Received, stage: Stage): Promise<Ack> {
  if (body.command) return { text: 'You need the EC2 key pair.', blocks: CARD };
  if (body.event) return void (await answerEvent(body.event, stage));
  if (body.type === 'block_suggestion') return { options: [{ text: plain(`Found ${body.value}`), value: 'found' }] };
  if (body.type === 'view_submission') return answerSubmission(body);
  const action = body.actions?.[0]?.action_id;
  if (action === 'report') await stage.api('views.open', { trigger_id: body.trigger_id, view: MODAL });
  if (action === 'lost') await postTo(body.response_url, { text: 'Then make a new one.', replace_original: true });
  if (action === 'forget') await postTo(body.response_url, { delete_original: true });
  return undefined;
}

async function answerEvent(event: Received, stage: Stage): Promise<void> {
  const isOwn = event.bot_id !== undefined || event.subtype !== undefined;
  const answer = { channel: event.channel, text: 'Yes, deactivate it first.', blocks: CARD };
  if (event.type === 'app_mention')
    await stage.api('chat.postMessage', { ...answer, thread_ts: event.thread_ts ?? event.ts });
  if (event.type === 'message' && !isOwn) await stage.api('chat.postMessage', answer);
  if (event.type === 'app_home_opened' && event.tab === 'home') {
    await stage.api('views.publish', { user_id: event.user, view: HOME });
  }
}

function answerSubmission({ view }: Received): Ack {
  const text = view.state.values.what.text.value;
  if (text === 'bad') return { response_action: 'errors', errors: { what: 'Say a little more' } };
  const thanks = { type: 'modal', title: plain('Thank you'), blocks: [{ type: 'section', text: mrkdwn('*Noted.*') }] };
  return { response_action: 'update', view: thanks };
}

async function postTo(url: string, body: object): Promise<void> {
  await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}
