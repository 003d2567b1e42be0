import { describe, expect, it } from 'vitest';
import { credentialIdsOf } from '../../src/knowledge/knowledge.ts';
import { matchQuestion } from '../../src/matching/match-question.ts';
import { LIBRARY } from '../slack/test-bot.ts';

const best = (text: string) => matchQuestion(LIBRARY, text).ranked[0];

describe('matchQuestion', () => {
  it('finds an error text inside a pasted log', () => {
    const log =
      '2026-11-01 12:00 worker-3 INFO retry\nbotocore.exceptions.NoCredentialsError: Unable to locate credentials\nexit 1';
    expect(best(log)?.entry).toMatchObject({ kind: 'problem' });
  });

  it('puts the cause first that fits where it happens', () => {
    const match = best('Unable to locate credentials, on our ec2 instance');
    expect(match && credentialIdsOf(match.entry)[0]).toBe('instance-profile');
  });

  it("leaves out an error that a word makes somebody else's", () => {
    const { ranked } = matchQuestion(LIBRARY, 'git@github.com: Permission denied (publickey).');
    expect(ranked.map(({ entry }) => entry.id)).not.toContain('ssh-permission-denied-publickey');
  });

  it('says which words matched, the rarest first, none twice', () => {
    const words = best('how do I rotate an access key, an access key')?.words ?? [];
    expect(words).toContain('rotate');
    expect(new Set(words).size).toBe(words.length);
  });

  it('finds nothing where no word is known', () => {
    expect(matchQuestion(LIBRARY, 'xyzzy frobozz').ranked).toEqual([]);
  });

  it('mends typos', () => {
    expect(best('how do i rotat an acces kye')?.entry.id).toMatch(/access-key/);
  });
});
