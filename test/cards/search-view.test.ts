import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OUTSIDERS_BLOCK } from '../../src/cards/action-ids.ts';
import { buildFoundView, buildSearchOptions, buildSearchView } from '../../src/cards/search-view.ts';
import { titleOf } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { optionGroupRule } from '../../src/playground/element-rules.ts';
import { list } from '../../src/playground/limit-rules.ts';
import { multiply } from '../knowledge/many-entries.ts';
import { LIBRARY, OWN_KNOWLEDGE } from '../slack/test-bot.ts';
import { faultsOfView, usablesOf } from './surface-faults.ts';

const { knowledge, searchNames } = LIBRARY;
const EXAMPLE = fileURLToPath(new URL('../../docs/example-company', import.meta.url));
const company = (await loadKnowledge([OWN_KNOWLEDGE, EXAMPLE])).knowledge;
const ids = [...knowledge.entries.keys()];
const find = (typed: string) => buildSearchOptions(knowledge, searchNames(typed, 100));
const entry = (id: string) => knowledge.entries.get(id)!;

describe('the window to search in', () => {
  it('has one menu that asks from the first letter on', () => {
    const view = buildSearchView();
    expect(faultsOfView(view)).toEqual([]);
    expect(usablesOf(view.blocks)).toMatchObject([
      { type: 'external_select', action_id: 'search_pick', min_query_length: 1 },
    ]);
  });

  it('remembers that it is for outsiders', () => {
    expect(buildSearchView('outsider').blocks[1]?.block_id).toBe(OUTSIDERS_BLOCK);
  });
});

describe('the options of the menu', () => {
  const many = multiply(knowledge, 1_000);
  const all = [...many.entries.values()].map((it) => ({ entry: it }));

  it('are at most a hundred, each within the limits', () => {
    const groups = buildSearchOptions(many, all);
    expect(list('option_groups', 100, optionGroupRule)({ option_groups: groups }, '')).toEqual([]);
    expect(groups.flatMap(({ options }) => options)).toHaveLength(100);
  });

  it('stand under their kinds, the group with the best first', () => {
    const groups = buildSearchOptions(knowledge, [
      { entry: entry('expired-token') },
      { entry: entry('access-key') },
      { entry: entry('rotate-access-key') },
      { entry: entry('access-key') },
    ]);
    expect(groups.map(({ label, options }) => [label.text, options.map(({ value }) => value)])).toEqual([
      ['Errors', ['expired-token']],
      ['Credentials', ['access-key']],
      ['Tasks', ['rotate-access-key']],
    ]);
  });

  it.each([
    ['acess kye', 'access-key'],
    ['m', 'mfa-code'],
    ['githb actions', 'oidc-federation'],
    ['windws passwrd', 'windows-administrator-password'],
    ['presinged url', 's3-presigned-url'],
    ['unable to locate cred', 'unable-to-locate-credentials'],
    ['SignatureDoesNot', 'signature-does-not-match'],
  ])('for "%s" hold %s', (typed, id) => {
    const values = find(typed).flatMap(({ options }) => options.map(({ value }) => value));
    expect(values).toContain(id);
  });

  it('are none for what is like nothing, or hidden from the reader', () => {
    expect(find('qqqqzzzz')).toEqual([]);
    expect(
      buildSearchOptions(company.company!.withoutIt, [{ entry: company.entries.get('brightside-production-access')! }]),
    ).toEqual([]);
  });
});

describe('the window after a choice', () => {
  it.each(ids)('for %s keeps within the limits, with the menu on top', (id) => {
    const view = buildFoundView(knowledge, id, 'member');
    expect(faultsOfView(view)).toEqual([]);
    expect(usablesOf(view.blocks)).toMatchObject([{ action_id: 'search_pick' }]);
    expect(JSON.stringify(view.blocks.slice(0, 5))).toContain(
      JSON.stringify(titleOf(entry(id)))
        .slice(1, 60)
        .replace(/"$/, ''),
    );
  });

  it('shows the steps that a card has behind its buttons', () => {
    const text = JSON.stringify(buildFoundView(knowledge, 'access-key', 'member').blocks);
    expect(text).toContain('*Rotate it*');
    expect(text).toContain('*It leaked: do this now*');
  });

  it('says so when the entry is gone', () => {
    const view = buildFoundView(knowledge, 'gone', 'member');
    expect(faultsOfView(view)).toEqual([]);
    expect(JSON.stringify(view)).toContain('out of date');
  });

  it('shows a member what the company says, and an outsider nothing of it', () => {
    expect(JSON.stringify(buildFoundView(company, 'access-key', 'member'))).toContain('Brightside');
    expect(JSON.stringify(buildFoundView(company, 'access-key', 'outsider'))).not.toContain('Brightside');
    expect(JSON.stringify(buildFoundView(company, 'brightside-production-access', 'outsider'))).not.toMatch(
      /brightside/i,
    );
  });
});
