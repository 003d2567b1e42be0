import { existsSync } from 'node:fs';

/**
 * Finds a Chromium to test the page with.
 *
 * @returns its path, or undefined where there is none
 * @throws with CI=true, where the page must be tested
 */
export function findBrowser(): string | undefined {
  const places = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const path = places.find((place) => place && existsSync(place));
  if (!path && process.env.CI === 'true') throw new Error('Cannot test the page: no Chromium, install "chromium"');
  if (!path) console.warn('The page is not tested: install "chromium" or set CHROME_PATH');
  return path;
}
