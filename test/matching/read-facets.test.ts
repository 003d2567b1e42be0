import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/knowledge/knowledge.ts';
import { compareFacets, readFacets } from '../../src/matching/read-facets.ts';

describe('readFacets', () => {
  it.each([
    ['my lambda needs s3', ['lambda']],
    ['a pod in EKS', ['eks']],
    ['from github actions', ['ci']],
    ['on my macbook', ['laptop']],
    ['a box under my desk', ['on-prem']],
    ['what is an arn', []],
  ])('reads where it runs from "%s"', (text, places) => {
    expect([...readFacets(text).places]).toEqual(places);
  });

  it.each([
    ['psql says no', 'database'],
    ['git push to codecommit', 'git'],
    ['remote desktop to the windows box', 'desktop'],
    ['smtp on port 587', 'mail'],
  ])('reads what is to be reached from "%s"', (text, target) => {
    expect([...readFacets(text).targets]).toContain(target);
  });
});

describe('compareFacets', () => {
  const task = (places: string[]) => ({ kind: 'task', 'runs-on': places, reaches: [] }) as unknown as Entry;
  const asked = readFacets('in a lambda function');

  it.each([
    [['lambda'], 1],
    [['ec2'], -1],
    [[], 0],
  ])('weighs a task for %j with %d', (places, place) => {
    expect(compareFacets(asked, task(places)).place).toBe(place);
  });

  it('weighs a task for many places less than one for this alone', () => {
    expect(compareFacets(asked, task(['lambda', 'ec2', 'ecs', 'eks'])).place).toBe(0.5);
  });
});
