import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerWithCards } from './card-bot.ts';
import { findBrowser } from './find-browser.ts';
import { openStage, type Stage } from './stand-in-bot.ts';

const executablePath = findBrowser();
const root = fileURLToPath(new URL('../../', import.meta.url));
const shots = process.env.SCREENSHOTS;

describe.skipIf(!executablePath)('the page (needs chromium)', { timeout: 30_000 }, () => {
  let browser: Browser;
  let stage: Stage;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    if (!existsSync(`${root}dist/playground/page/page.js`)) {
      await promisify(execFile)(process.execPath, ['scripts/build-page.mjs'], { cwd: root });
    }
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
    const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
    browser = await chromium.launch({ executablePath: executablePath as string, args: [...args, ...quiet] });
  }, 60_000);

  beforeEach(async () => {
    const shortcuts = [{ type: 'message' as const, callbackId: 'which_credential', name: 'Which credential?' }];
    stage = await openStage(answerWithCards, { shortcuts });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    problems.length = 0;
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && origin !== stage.playground.url) problems.push(`fetched ${request.url()}`);
    });
    await page.goto(stage.playground.url);
    await page.getByRole('heading', { name: '# aws-help' }).waitFor();
  });

  afterEach(async () => {
    await page.close();
    await stage.playground.close();
    expect(problems).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const shoot = async (name: string) => shots && page.screenshot({ path: `${shots}/${name}.png` });
  const send = async (text: string, field = 'Message #aws-help') => {
    await page.getByLabel(field).fill(text);
    await page.getByLabel(field).press('Enter');
  };
  const message = (text: string) => page.getByRole('article').filter({ hasText: text });

  it('answers a command with a card that only the asker sees', async () => {
    await shoot('start');
    await send('/awscred what do I need to ssh');
    const card = message('Only visible to you');
    await card.getByRole('heading', { name: 'SSH into an EC2 instance' }).waitFor();
    await shoot('card');
    expect(await card.getByText('ssh -i my-key.pem ec2-user@<public-ip>', { exact: true }).count()).toBe(1);
    expect(await card.getAttribute('aria-label')).toContain('You need the EC2 key pair.');
    expect(await card.getByRole('link', { name: 'AWS docs' }).getAttribute('rel')).toContain('noopener');
    await page.getByRole('button', { name: 'Ben', exact: true }).click();
    await page.locator('.switcher-button[aria-pressed=true]', { hasText: 'Ben' }).waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
  });

  it('runs the three examples', async () => {
    await page.getByRole('button', { name: /ssh into an ec2 box/ }).click();
    await message('Only visible to you').waitFor();
    await page.getByRole('button', { name: /committed to git/ }).click();
    await page.getByRole('button', { name: /1 reply/ }).waitFor();
    await page.getByRole('button', { name: /terraform in GitHub Actions/ }).click();
    await page.getByLabel('Message awscred').waitFor();
    await message('SSH into an EC2 instance').waitFor();
    await shoot('direct');
  });

  it('lets the app replace and delete a message by its buttons, after asking', async () => {
    await send('/awscred ssh');
    await page.getByRole('button', { name: 'Forget this' }).click();
    await shoot('confirm');
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'I lost it' }).click();
    await message('Then make a new one.').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    await send('/awscred ssh');
    await page.getByRole('button', { name: 'Forget this' }).click();
    await page.getByRole('button', { name: 'Forget', exact: true }).click();
    await page.getByRole('heading', { name: 'SSH into an EC2 instance' }).waitFor({ state: 'detached' });
  });

  it('opens, checks and submits a modal with the keyboard', async () => {
    await send('/awscred ssh');
    await page.getByRole('button', { name: 'Tell us more' }).press('Enter');
    const modal = page.getByRole('dialog', { name: 'Tell us more' });
    await modal.waitFor();
    const field = modal.getByLabel('What happened');
    await modal.locator('textarea:focus').waitFor();
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.getByText('Please complete this required field.').waitFor();
    await field.fill('bad');
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.getByText('Say a little more').waitFor();
    await modal.getByRole('combobox').fill('key');
    await modal.getByRole('option', { name: 'Found key' }).waitFor();
    await shoot('modal');
    await modal.getByRole('combobox').press('Enter');
    await field.fill('I lost the file');
    await modal.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('dialog', { name: 'Thank you' }).getByText('Noted.').waitFor();
    const { view } = stage.received.findLast((body) => body.type === 'view_submission') ?? {};
    expect(view.state.values).toMatchObject({
      what: { text: { type: 'plain_text_input', value: 'I lost the file' } },
      which: { menu: { selected_option: { value: 'found' } } },
      how: { urgency: { selected_option: { value: 'low' } } },
    });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('shows the answer to a mention in a thread, where commands do not work', async () => {
    await send('@awscred can I delete it?');
    await page.getByRole('button', { name: /1 reply/ }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByRole('heading', { name: 'SSH into an EC2 instance' }).waitFor();
    await shoot('thread');
    await thread.getByLabel('Reply…').fill('/awscred more');
    await thread.getByLabel('Reply…').press('Enter');
    await thread.getByText('/awscred cannot be used in threads').waitFor();
  });

  it('edits and deletes own messages and offers the shortcut', async () => {
    await send('a < b & `c`');
    await message('a < b & c').hover();
    await page.getByRole('button', { name: 'More message actions' }).click();
    await page.getByRole('menuitem', { name: 'Which credential?' }).click();
    const { message: target } = await stage.waitFor((body) => body.type === 'message_action');
    expect(target.text).toBe('a &lt; b &amp; `c`');
    await page.getByRole('button', { name: 'More message actions' }).click();
    await page.getByRole('menuitem', { name: 'Edit message' }).click();
    await page.getByLabel('Edit message').fill('changed');
    await page.getByLabel('Edit message').press('Enter');
    await message('(edited)').hover();
    await page.getByRole('button', { name: 'More message actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete message' }).click();
    await message('changed').waitFor({ state: 'detached' });
  });

  it('completes names and attaches a file by name', async () => {
    const field = page.getByLabel('Message #aws-help');
    await field.pressSequentially('@aws');
    await page.getByRole('option', { name: /@awscred/ }).waitFor();
    await field.press('Tab');
    expect(await field.inputValue()).toBe('@awscred ');
    await page.getByRole('button', { name: 'Attach a file name' }).click();
    await page.getByLabel('Name of the file').fill('my-key.pem');
    await page.getByLabel('Name of the file').press('Enter');
    await page.getByRole('button', { name: 'Send' }).click();
    await message('my-key.pem').waitFor();
    const { event } = await stage.waitFor((body) => body.event?.type === 'app_mention');
    expect(event.files[0].name).toBe('my-key.pem');
  });

  it('shows the App Home once it is published', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'awscred' }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'Home' }).click();
    await page.getByRole('heading', { name: 'Which AWS credential?' }).waitFor();
    await shoot('home');
    await page.getByRole('button', { name: 'Show me around' }).click();
    const action = await stage.waitFor((body) => body.actions?.[0]?.action_id === 'tour');
    expect(action.view.type).toBe('home');
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await shoot('phone-start');
    await send('/awscred ssh');
    await page.getByRole('heading', { name: 'SSH into an EC2 instance' }).waitFor();
    await shoot('phone-card');
    const isWider = () => page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    expect(await isWider()).toBe(false);
    await page.getByRole('button', { name: 'Tell us more' }).click();
    await page.getByRole('dialog').waitFor();
    await shoot('phone-modal');
    expect(await isWider()).toBe(false);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Channels' }).click();
    await shoot('phone-drawer');
    await page.getByRole('navigation').getByRole('button', { name: 'random' }).click();
    await page.getByRole('heading', { name: '# random' }).waitFor();
    expect(await isWider()).toBe(false);
  });
});
