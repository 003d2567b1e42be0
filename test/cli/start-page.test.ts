import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../playground/find-browser.ts';

const executablePath = findBrowser();
const PROGRAM = fileURLToPath(new URL('../../bin/awscred.js', import.meta.url));
const PORT = 3941;
const ADDRESS = `http://localhost:${PORT}`;

async function untilHealthy(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(`${ADDRESS}/health`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Cannot test the page: the program does not start');
}

describe.skipIf(!executablePath)('awscred start without tokens (needs chromium)', { timeout: 30_000 }, () => {
  let program: ChildProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    program = spawn(process.execPath, [PROGRAM, 'start'], {
      env: { PATH: process.env.PATH, PORT: String(PORT), LOG_LEVEL: 'silent', DATABASE_URL: 'memory:' },
      stdio: 'ignore',
    });
    await untilHealthy();
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ];
    browser = await chromium.launch({ executablePath: executablePath as string, args });
  }, 60_000);
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    await page.goto(ADDRESS);
    await page.getByRole('heading', { name: '# aws-help' }).waitFor();
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser?.close();
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  const send = async (text: string, field = 'Message #aws-help') => {
    await page.getByLabel(field).fill(text);
    await page.getByLabel(field).press('Enter');
  };
  const answer = (text: string) => page.getByRole('article').filter({ hasText: text }).last();

  it('answers a command with a card, whose button opens a modal with everything', async () => {
    await send('/awscred how do I rotate an access key');
    const card = answer('Only visible to you');
    await card.getByText('Rotate it').waitFor();
    await card.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('dialog').getByText('Sources').first().waitFor();
    // A modal stays open for its person, on every page.
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('shows one part of a credential beside the card', async () => {
    await send('/awscred account id');
    await answer('AWS account ID').getByRole('button', { name: 'Get one' }).click();
    await answer('Get it').waitFor();
  });

  it('answers a mention in the thread', async () => {
    await send('@awscred what is the canonical user id');
    await page
      .getByRole('button', { name: /1 reply/ })
      .last()
      .click();
    await page.getByRole('complementary').or(page.getByRole('region')).getByText('Canonical user ID').first().waitFor();
  });

  it('warns whoever pastes a secret, and shows nothing of it to the other person', async () => {
    const value = `${'Zq3'.repeat(13)}x`;
    await send(`/awscred what is this aws_secret_access_key=${value}`);
    await answer('That looks like a secret').waitFor();
    await page.getByRole('button', { name: 'Ben', exact: true }).click();
    await page.locator('.switcher-button[aria-pressed=true]', { hasText: 'Ben' }).waitFor();
    expect(await page.content()).not.toContain(value.slice(0, 8));
  });
});
