import { describe, expect, it } from 'vitest';
import { isAllowedLink } from '../../src/checks/allowed-hosts.ts';

describe('isAllowedLink', () => {
  it.each([
    'https://aws.amazon.com/blogs/security/',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/x.html',
    'https://repost.aws/knowledge-center/x',
    'https://boto3.amazonaws.com/v1/documentation/api/latest/guide/credentials.html',
    'https://github.com/aws/aws-cli/issues/1',
    'https://github.com/awsdocs/iam-user-guide',
    'https://docs.github.com/en/actions',
    'https://kubernetes.io/docs/',
  ])('accepts %s', (url) => {
    expect(isAllowedLink(url)).toBe(true);
  });

  it.each([
    'http://docs.aws.amazon.com/x',
    'https://docs.aws.amazon.com.example.net/x',
    'https://evil-aws.amazon.com.example.net',
    'https://notaws.amazon.com/',
    'https://bucket.s3.amazonaws.com/x',
    'https://github.com/awsome/x',
    'https://github.com/',
    'https://gist.github.com/aws/x',
    'https://docs.aws.amazon.com:8443/x',
    'javascript:alert(1)',
    'nothing',
    '',
  ])('refuses "%s"', (url) => {
    expect(isAllowedLink(url)).toBe(false);
  });

  it.each([
    ['https://wiki.acme.example/x', ['wiki.acme.example'], true],
    ['https://a.acme.example/x', ['.acme.example'], true],
    ['https://acme.example.net/x', ['.acme.example'], false],
  ])('judges %s by the own hosts %j', (url, own, allowed) => {
    expect(isAllowedLink(url, own)).toBe(allowed);
  });
});
