import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/checks/check-knowledge.ts';
import type { Fault } from '../../src/knowledge/fault.ts';
import { buildKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { credentialYaml } from '../knowledge/sample-files.ts';
import { FAULTY, type Parts, SOUND, withCredential, withTask } from './judged-bases.ts';
import { load, TODAY, task } from './sample-base.ts';

function faultsOf(parts?: Parts): Fault[] {
  const loaded = load(parts);
  expect(loaded.faults).toEqual([]);
  return checkKnowledge(loaded, { today: TODAY });
}

const SECRET = 'Zq3xR7vLp9KtYw2MnB8sHd5FgJ4cXa6EuT1iOoPe';

describe('checkKnowledge', () => {
  it('finds nothing wrong with a good base', () => {
    expect(faultsOf()).toEqual([]);
  });

  it.each(FAULTY)('finds %s', (_what, parts, severity, sentence, line) => {
    const found = faultsOf(parts).filter(({ message }) => message.includes(sentence));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity, file: expect.stringMatching(/^k\//) });
    expect(found[0]?.source).toContain(line);
  });

  it.each(SOUND)('accepts %s', (_what, parts, sentence) => {
    expect(faultsOf(parts).filter(({ message }) => message.includes(sentence))).toEqual([]);
  });

  it.each([
    ['in a task', withTask({ caveats: [`Use aws_secret_access_key=${SECRET} here.`] })],
    ['in a sample question', withCredential({ asks: [`is aws_secret_access_key=${SECRET} a session pass`] })],
    [
      'in the vocabulary',
      {
        files: {
          'vocabulary.yml': {
            meanings: [],
            synonyms: [],
            elsewhere: [{ say: ['key'], whose: `aws_secret_access_key=${SECRET}` }],
          },
        },
      },
    ],
  ])('finds a secret %s and does not repeat it', (_where, parts) => {
    const faults = faultsOf(parts);
    const found = faults.filter(({ message }) => message.includes('live'));
    expect(found).toHaveLength(1);
    expect(found[0]?.severity).toBe('error');
    expect(JSON.stringify(faults)).not.toContain(SECRET.slice(0, 8));
  });

  it('finds a secret in a comment, at its line, and does not repeat it', () => {
    const text = `# first\n${credentialYaml('one')}\n# old: aws_secret_access_key=${SECRET}\n`;
    const loaded = buildKnowledge('k', [{ name: 'credentials/one.yml', text }]);
    const faults = checkKnowledge(loaded, { today: TODAY });
    expect(faults.filter(({ message }) => message.includes('live'))).toMatchObject([{ line: 13, severity: 'error' }]);
    expect(JSON.stringify(faults)).not.toContain(SECRET.slice(0, 8));
  });

  it('checks what needs no other entry although another file is broken', () => {
    const loaded = load({ tasks: [task({ do: ['TODO'] }), { id: 'broken' }] });
    const messages = checkKnowledge(loaded, { today: TODAY }).map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining('still says TODO')]);
  });

  it('keeps the errors of a file that has very many faults', () => {
    const asks = Array.from({ length: 100 }, () => 'moor my boat');
    const faults = faultsOf(withTask({ asks, credentials: [{ id: 'iron-key', role: 'use' }] }));
    expect(faults.some(({ severity }) => severity === 'error')).toBe(true);
    expect(faults.length).toBeLessThan(100);
  });

  it('gives faults in the order of files and lines', () => {
    const faults = faultsOf(withTask({ asks: ['moor my boat'], do: ['TODO'], caveats: ['TODO too'] }));
    const places = faults.map(({ file, line }) => `${file}:${String(line).padStart(4)}`);
    expect(places).toEqual([...places].sort());
    expect(faults.length).toBeGreaterThan(2);
  });
});
