import { describe, expect, it } from 'vitest';
import { pageName } from '../../src/cards/page-name.ts';

describe('pageName', () => {
  it.each([
    ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html', 'id root user'],
    ['https://repost.aws/knowledge-center/lost-key', 'lost key'],
    ['https://acme.awsapps.com/start', 'acme.awsapps.com'],
    ['https://aws.amazon.com/', 'aws.amazon.com'],
    [`https://a.example/${'long-'.repeat(20)}`, expect.stringMatching(/^long long .{20,}…$/)],
  ])('names %s', (url, name) => expect(pageName(url)).toEqual(name));
});
