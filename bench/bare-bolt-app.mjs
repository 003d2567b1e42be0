// The peer of the bench: Bolt as its own documentation starts it, acknowledging a fixed card. Nothing of ours is in it.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import bolt from '@slack/bolt';

const card = JSON.parse(readFileSync(process.env.CARD_FILE, 'utf8'));
const receiver = new bolt.HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET });
const app = new bolt.App({
  token: process.env.SLACK_BOT_TOKEN,
  receiver,
  deferInitialization: true,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});
app.command('/awscred', async ({ ack }) => ack(card));
await app.init();
createServer((request, response) => {
  if (request.url === '/health') response.end('{}');
  else receiver.requestListener(request, response);
}).listen(Number(process.env.PORT), '127.0.0.1');
