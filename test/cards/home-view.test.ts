import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OUTSIDERS_BLOCK } from '../../src/cards/action-ids.ts';
import { buildHomeView, type HomeOptions } from '../../src/cards/home-view.ts';
import { entriesOf } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { multiply } from '../knowledge/many-entries.ts';
import { LIBRARY, OWN_KNOWLEDGE } from '../slack/test-bot.ts';
import { HOSTILE_QUESTIONS } from './hostile-questions.ts';
import { faultsOfView, usablesOf } from './surface-faults.ts';

const { knowledge } = LIBRARY;
const EXAMPLE = fileURLToPath(new URL('../../docs/example-company', import.meta.url));
const company = (await loadKnowledge([OWN_KNOWLEDGE, EXAMPLE])).knowledge;
const ASKED = HOSTILE_QUESTIONS.map((question) => ({ question, entryId: 'access-key' }));

const home = (options: Partial<HomeOptions> = {}, whole = knowledge) =>
  buildHomeView(whole, { audience: 'member', commonest: ['access-key', 'ec2-key-pair'], history: [], ...options });
const pressable = (options: Partial<HomeOptions> = {}) => usablesOf(home(options).blocks);
const idsOf = (options: Partial<HomeOptions> = {}) => pressable(options).map((it) => it.action_id);

describe('the Home tab', () => {
  it.each<[string, Partial<HomeOptions>]>([
    ['with nothing asked', {}],
    ['with hostile questions', { history: ASKED }],
    ['with the list turned off', { history: undefined }],
    ['with nothing common', { commonest: [] }],
    ['with entries that are gone', { commonest: ['gone'], history: [{ question: 'old', entryId: 'gone' }] }],
    ['for outsiders', { audience: 'outsider', history: ASKED }],
  ])("keeps within Slack's limits %s", (_what, options) => {
    expect(faultsOfView(home(options))).toEqual([]);
    expect(faultsOfView(home(options, company))).toEqual([]);
    expect(faultsOfView(home(options, multiply(knowledge, 1_000)))).toEqual([]);
  });

  it('shows every credential with a button of its own, once', () => {
    const shown = pressable({ commonest: [] }).flatMap((it) => (it.text?.text === 'Show' ? [it.value] : []));
    expect(shown.toSorted()).toEqual(entriesOf(knowledge, 'credential').map(({ id }) => id));
  });

  it('says how many credentials it has no room for', () => {
    expect(JSON.stringify(home({ history: ASKED }, multiply(knowledge, 1_000)).blocks)).toMatch(
      /… and \d+ more: search for them/,
    );
  });

  it('has the search first, and at most four of the commonest', () => {
    const four = ['access-key', 'iam-role', 'mfa-code', 'arn'];
    const [search, ...rest] = pressable({ commonest: ['gone', ...four, ...four, 'kms-key'] });
    expect(search).toMatchObject({ action_id: 'search_open', text: { text: expect.stringContaining('Search') } });
    expect(rest.slice(0, 5).map(({ value }) => value)).toEqual([...four, expect.not.stringMatching('kms-key')]);
  });

  it.each<[string, HomeOptions['history'], string[]]>([
    ['nothing asked', [], ['home_history_off']],
    [
      'something asked',
      [{ question: 'rotate it', entryId: 'access-key' }],
      ['home_history_off', 'home_history_forget'],
    ],
    ['the list turned off', undefined, ['home_history_on']],
  ])('with %s offers what can be done', (_what, history, ids) => {
    expect(idsOf({ history }).filter((id) => id.startsWith('home_history'))).toEqual(ids);
  });

  it('shows ten questions, with a button where there is an entry', () => {
    const asked = (at: number) => ({ question: `question ${at}`, entryId: at % 2 ? 'arn' : undefined });
    const view = home({ history: Array.from({ length: 12 }, (_, at) => asked(at)) });
    expect(JSON.stringify(view.blocks).match(/"question \d+"/g)).toHaveLength(10);
    expect(usablesOf(view.blocks).filter((it) => it.text?.text === 'Show again')).toHaveLength(5);
  });

  it('reads out which entry a button shows', () => {
    const repeated = pressable({ history: ASKED }).filter((it) => /^Show/.test(it.text?.text ?? ''));
    expect(repeated.every((it) => (it.accessibility_label ?? '').length > (it.text?.text.length ?? 0))).toBe(true);
  });

  it('tells outsiders nothing of the company, and its buttons remember', () => {
    const view = home({ audience: 'outsider', commonest: ['brightside-production-access', 'arn'] }, company);
    expect(JSON.stringify(view)).not.toMatch(/brightside|🏢/i);
    const usable = view.blocks.filter((block) => usablesOf([block]).length > 0);
    expect(usable.every(({ block_id }) => block_id?.startsWith(OUTSIDERS_BLOCK))).toBe(true);
  });
});
