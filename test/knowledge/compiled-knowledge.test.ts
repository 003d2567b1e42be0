import { describe, expect, it } from 'vitest';
import { compileKnowledge, readCompiled } from '../../src/knowledge/compiled-knowledge.ts';
import { buildKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { credentialFiles, credentialYaml } from './sample-files.ts';

const files = credentialFiles(credentialYaml('one'), credentialYaml('two'));
const { knowledge } = buildKnowledge('k', files);
const json = compileKnowledge(files, knowledge);

describe('readCompiled', () => {
  it('gives back the knowledge that was compiled', () => {
    expect(readCompiled(json, files)).toEqual(knowledge);
  });

  it.each([
    ['a letter was changed', credentialFiles(credentialYaml('one', { what: 'Another thing.' }), credentialYaml('two'))],
    ['a file was added', credentialFiles(credentialYaml('one'), credentialYaml('two'), credentialYaml('three'))],
    ['a file was renamed', files.map(({ name, text }) => ({ name: `${name}x`, text }))],
    ['a file is gone', files.slice(1)],
  ])('gives nothing when %s', (_what, now) => {
    expect(readCompiled(json, now)).toBeUndefined();
  });
});
