// Takes a picture for the README: the page as `npm start` serves it, with one question asked.
// Run `npm start` in another terminal first, then `node scripts/take-picture.mjs [file] [question]`.
// It needs fonts with emoji (Debian: fonts-noto-color-emoji). For docs/company-card.png start it with KNOWLEDGE_DIR=shipped,docs/example-company.
import { chromium } from 'playwright-core';

const [file = 'docs/answer-card.png', question = 'which key do I need to ssh into an EC2 box'] = process.argv.slice(2);
const address = process.env.ADDRESS ?? 'http://localhost:3000';

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1200, height: 980 }, deviceScaleFactor: 1.5 });
await page.goto(address);
await page.getByRole('heading', { name: '# aws-help' }).waitFor();
await page.getByLabel('Message #aws-help').fill(`/awscred ${question}`);
await page.getByLabel('Message #aws-help').press('Enter');
await page
  .getByRole('article')
  .filter({ hasText: 'Only visible to you' })
  .getByRole('button', { name: 'More', exact: true })
  .waitFor();
await page.screenshot({ path: file });
await browser.close();
