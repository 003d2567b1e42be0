import { describe, expect, it } from 'vitest';
import { arrangeChapters } from '../../src/export/chapters.ts';
import { headingOf } from '../../src/export/names.ts';
import { FULL } from './sample-library.ts';

describe('arrangeChapters', () => {
  it('files credentials by group, tasks and errors by theme, and leaves out what is empty', () => {
    const chapters = arrangeChapters(FULL, new Map([['moor-a-boat', 'boats-and-piers']]));
    const outline = chapters.map(({ heading, groups }) => [
      heading,
      groups.map((group) => [group.heading, group.entries.map(({ id }) => id)]),
    ]);
    expect(outline).toEqual([
      [
        'Credentials',
        [
          ['Calling AWS APIs', ['session-pass']],
          ['Single services', ['iron-key']],
        ],
      ],
      ['Tasks', [['Boats and piers', ['moor-a-boat']]]],
      ['Errors', [['Others', ['gate-shut']]]],
    ]);
  });
});

describe('headingOf', () => {
  it.each([
    ['ci-and-infrastructure', 'CI and infrastructure'],
    ['ec2-access', 'EC2 access'],
    ['api-keys-and-signing', 'API keys and signing'],
    ['workloads', 'Workloads'],
  ])('reads %s as "%s"', (theme, heading) => {
    expect(headingOf(theme)).toBe(heading);
  });
});
