import type { Credential } from '../knowledge/schema.ts';
import type { Role } from '../knowledge/vocabularies.ts';

/** What people read for the words of the closed vocabularies. */
export const TERM_NAMES: Record<Credential['term'], string> = {
  'long-term': 'Long-term',
  temporary: 'Temporary',
  'one-time': 'One-time',
  identifier: 'Identifier, no secret',
};

export const STATUS_NAMES: Record<Credential['status'], string> = {
  current: 'Current',
  legacy: 'Legacy',
  retired: 'Retired',
};

export const SECRECY_NAMES: Record<Credential['parts'][number]['secrecy'], string> = {
  secret: 'secret',
  bearer: 'secret while it is valid',
  private: 'private',
  public: 'not secret',
};

export const ROLE_NAMES: Record<Role, string> = {
  use: 'Use',
  also: 'You also need',
  alternative: 'Or',
  legacy: 'Old way:',
};

const SPELLINGS: Record<string, string> = {
  ...{ api: 'API', aws: 'AWS', ci: 'CI', cli: 'CLI', ec2: 'EC2', ecs: 'ECS', eks: 'EKS', iam: 'IAM', s3: 'S3' },
  ...{ mfa: 'MFA', oidc: 'OIDC', saml: 'SAML', sdk: 'SDK', ses: 'SES', ssh: 'SSH', sso: 'SSO', sts: 'STS', tls: 'TLS' },
  ...{
    cloudfront: 'CloudFront',
    codecommit: 'CodeCommit',
    github: 'GitHub',
    kms: 'KMS',
    rds: 'RDS',
    windows: 'Windows',
  },
};

/**
 * Turns the name of a knowledge file into a heading.
 *
 * @param theme such as `ci-and-infrastructure`
 * @returns such as `CI and infrastructure`
 */
export function headingOf(theme: string): string {
  const words = theme.split('-').map((word) => SPELLINGS[word] ?? word);
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
