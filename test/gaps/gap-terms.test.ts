import { describe, expect, it } from 'vitest';
import { gapTerms, weighTerms } from '../../src/gaps/gap-terms.ts';
import { LIBRARY } from '../slack/test-bot.ts';

const terms = (question: string) => gapTerms(LIBRARY, question);

describe('gapTerms', () => {
  it.each([
    ['how do I get the Grafana login?', ['get', 'grafana', 'login']],
    ['Hi all, grafana logins please, thanks!', ['grafana', 'login']],
    ['grafana grafana GRAFANA', ['grafana']],
    ['how do I do that?', []],
    ['', []],
    ['   \n', []],
  ])('reads %j', (question, expected) => expect(terms(question)).toEqual(expected));

  it.each([
    ['synonyms', 'log into grafana on the vm', 'log into grafana on the instance'],
    ['typos', 'grafana pasword', 'grafana password'],
    ['how a name is cased', 'GlobalProtect and IntelliJIdea', 'globalprotect and intellijidea'],
    ['singular and plural', 'grafana dashboards', 'grafana dashboard'],
    ['what the guard left of a secret', 'grafana says no: [password removed]', 'grafana says no:'],
    ['account numbers', 'grafana in 123456789012', 'grafana in'],
    ['ids', 'grafana on i-0123456789abcdef0 and AKIA…WXYZ', 'grafana on i and AKIA…'],
    ['how Slack writes links', 'grafana at <https://x.example|login>', 'grafana at login'],
  ])('takes no notice of %s', (_what, left, right) => expect(terms(left)).toEqual(terms(right)));

  it('keeps numbers that many ask about', () => {
    expect(terms('grafana 403 on port 8080')).toEqual(expect.arrayContaining(['403', '8080']));
  });

  it('looks at the first 24 of a long text, and takes no time for it', () => {
    const began = performance.now();
    expect(terms(Array.from({ length: 5000 }, (_, at) => `word${at}`).join(' '))).toHaveLength(24);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('weighTerms', () => {
  const weigh = weighTerms(LIBRARY);

  it.each([
    ['grafana', 'instance'],
    ['mfa', 'aws'],
    ['grafana', 'team'],
    ['mfa', 'password'],
  ])('takes %s for more telling than %s', (more, less) =>
    expect(weigh(terms(more)[0] ?? '')).toBeGreaterThan(2 * weigh(terms(less)[0] ?? '')),
  );

  it('gives every term some weight', () => {
    for (const term of ['aws', 'key', 'password', 'team', '“how?”']) expect(weigh(term)).toBeGreaterThan(0);
  });
});
