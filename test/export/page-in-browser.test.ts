import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '../../src/export/render-page.ts';
import { findBrowser } from '../playground/find-browser.ts';
import { FULL } from './sample-library.ts';

const executablePath = findBrowser();

describe.skipIf(!executablePath)('the exported page (needs chromium)', { timeout: 30_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'awscred-page-'));
  const file = path.join(folder, 'page.html');
  const url = pathToFileURL(file).href;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    writeFileSync(file, renderPage(FULL, new Map([['moor-a-boat', 'boats']])));
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
    const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
    browser = await chromium.launch({ executablePath: executablePath as string, args: [...args, ...quiet] });
  }, 60_000);

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    problems.length = 0;
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('dialog', (dialog) => problems.push(dialog.message()));
    page.on('request', (request) => !/^(?:file|data):/.test(request.url()) && problems.push(request.url()));
  });

  afterEach(async () => {
    await page.close();
    expect(problems).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const titles = () => page.locator('article:visible > h3').allTextContents();
  const search = (text: string) => page.getByRole('searchbox', { name: 'Find' }).fill(text);

  it('shows all entries and lists them in the contents', async () => {
    await page.goto(url);
    expect(await titles()).toHaveLength(4);
    await page.getByRole('navigation').getByRole('link', { name: 'Iron key' }).click();
    await expect
      .poll(() => page.locator('#iron-key').evaluate((it) => it.getBoundingClientRect().top))
      .toBeLessThan(200);
  });

  it.each([
    ['tide', ['Moor a boat at the pier', 'The gate says "Tide too low"'], '2 entries'],
    ['LAMP knot', ['Moor a boat at the pier'], '1 entry'],
    ['submarine', [], '0 entries'],
  ])('finds "%s"', async (text, expected, count) => {
    await page.goto(url);
    await search(text);
    expect(await titles()).toEqual(expected);
    expect(await page.locator('output').textContent()).toBe(count);
    expect(await page.locator('nav li:visible').count()).toBe(expected.length);
  });

  it('puts the entry whose name fits first, and opens it with Enter', async () => {
    await page.goto(url);
    await search('gate');
    expect(await page.locator('#_best li').first().textContent()).toBe('The gate says "Tide too low"');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#gate-shut');
  });

  it('shows everything again on Escape, and for a link to what is hidden', async () => {
    await page.goto(url);
    await search('tide');
    await page.keyboard.press('Escape');
    expect(await titles()).toHaveLength(4);
    await search('tide');
    await page.evaluate("location.hash = '#iron-key.get'");
    await expect.poll(titles).toHaveLength(4);
    expect(await page.locator('[id="iron-key.get"]').evaluate((it) => it.matches(':target'))).toBe(true);
  });

  it.each([320, 390, 1280])('fits %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(url);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('prints all text and no search', async () => {
    await page.goto(url);
    await page.emulateMedia({ media: 'print' });
    expect(await titles()).toHaveLength(4);
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.locator('button').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('is readable in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(url);
    const background = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(background).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(21, 24, 28)');
  });
});
