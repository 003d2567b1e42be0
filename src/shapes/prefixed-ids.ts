import { deriveFromKeyId } from './derive-facts.ts';
import type { Thing } from './thing.ts';

const KEY_OWNER =
  '`aws sts get-access-key-info --access-key-id <id>` names the account; in that account `aws iam get-access-key-last-used --access-key-id <id>` names the user';

const IAM_OWNER =
  'look for it in the account: `aws iam get-account-authorization-details` lists these IDs beside the names';

function principal(prefix: string, name: string, says: string, credential = 'principal-id'): Thing {
  const pattern = new RegExp(`^${prefix}[A-Z0-9]{11,19}$`);
  const confusedWith = ['access-key', 'arn'];
  return { kind: 'principal-id', name, grade: 'identifier', credential, pattern, says, confusedWith, owner: IAM_OWNER };
}

/** IDs that tell by their first four letters what they name. */
export const PREFIXED_IDS: readonly Thing[] = [
  {
    kind: 'access-key-id',
    name: 'access key ID',
    grade: 'key-id',
    credential: 'access-key',
    pattern: /^AKIA[A-Z0-9]{16}$/,
    says: 'The ID of a long-term access key. It is no secret; the secret access key that belongs to it is.',
    opens:
      'Alone nothing. With its secret it signs requests as an IAM user or the root user; it is also the user name for SES SMTP.',
    confusedWith: ['ec2-key-pair', 'principal-id', 'ses-smtp-credentials'],
    owner: KEY_OWNER,
    derive: deriveFromKeyId,
  },
  {
    kind: 'temporary-access-key-id',
    name: 'temporary access key ID',
    grade: 'key-id',
    credential: 'temporary-credentials',
    pattern: /^ASIA[A-Z0-9]{16}$/,
    says: 'The ID of temporary credentials. It is no secret; the secret access key and the session token that belong to it are.',
    opens: 'Alone nothing. It works only with its secret and its session token, until they expire.',
    confusedWith: ['access-key', 'principal-id'],
    owner:
      '`aws sts get-access-key-info --access-key-id <id>` names the account; CloudTrail shows the role session that used it',
    derive: deriveFromKeyId,
  },
  {
    kind: 'old-access-key-id',
    name: 'access key ID of the oldest kind',
    grade: 'key-id',
    credential: 'access-key',
    pattern: /^(?:A3T[A-Z0-9]{17}|[0-9](?=[A-Z0-9]*[A-Z])[A-Z0-9]{19})$/,
    says: 'Perhaps an access key ID from the first years of AWS, before they began with AKIA. It is no secret; its secret access key is.',
    confusedWith: ['principal-id'],
    owner: KEY_OWNER,
  },
  principal('AIDA', 'IAM user ID', 'The unique ID of an IAM user. It is no secret.'),
  principal('AGPA', 'IAM group ID', 'The unique ID of an IAM group. It is no secret.'),
  principal('ANPA', 'managed policy ID', 'The unique ID of a managed policy. It is no secret.'),
  principal('ANVA', 'managed policy version ID', 'The unique ID of a version of a managed policy. It is no secret.'),
  principal(
    'AIPA',
    'instance profile ID',
    'The unique ID of an instance profile. It is no secret.',
    'instance-profile',
  ),
  {
    ...principal(
      'AROA',
      'IAM role ID',
      'The unique ID of an IAM role; what follows a colon is the name of the session. It is no secret.',
    ),
    pattern: /^AROA[A-Z0-9]{11,19}(?::[\w+=,.@-]{2,64})?$/,
    confusedWith: ['iam-role', 'access-key', 'arn'],
  },
  {
    ...principal(
      'ASCA',
      'IAM server certificate ID',
      'The ID of a TLS certificate that is kept in IAM. It is no secret.',
      'tls-server-certificate',
    ),
    kind: 'server-certificate-id',
    owner: '`aws iam list-server-certificates`',
  },
  {
    ...principal(
      'APKA',
      'public key ID',
      'The ID of a public key: of an SSH key for CodeCommit, where it is the SSH user name, or of an old CloudFront key pair. It is no secret.',
      'codecommit-git-credentials',
    ),
    kind: 'public-key-id',
    confusedWith: ['access-key', 'cloudfront-key-pair'],
    alternatives: [
      { name: 'SSH user name for CodeCommit', credential: 'codecommit-git-credentials' },
      { name: 'CloudFront key pair ID', credential: 'cloudfront-key-pair' },
    ],
    owner: '`aws iam list-ssh-public-keys --user-name <user>`',
  },
  {
    ...principal(
      'ACCA',
      'service-specific credential ID',
      'The ID of a service-specific credential: for Git in CodeCommit, Keyspaces, or a Bedrock API key. It is no secret; its password or key is.',
      'codecommit-git-credentials',
    ),
    kind: 'service-credential-id',
    confusedWith: ['access-key'],
    alternatives: [
      { name: 'CodeCommit Git credentials', credential: 'codecommit-git-credentials' },
      { name: 'Keyspaces credentials', credential: 'keyspaces-credentials' },
      { name: 'Bedrock API key', credential: 'bedrock-api-key' },
    ],
    owner: '`aws iam list-service-specific-credentials --user-name <user>`',
  },
  {
    ...principal(
      'ABIA',
      'service bearer token ID',
      'The ID of a bearer token that STS issued for a service such as CodeArtifact or ECR. It is no secret; the token is.',
      'codeartifact-token',
    ),
    kind: 'bearer-token-id',
    confusedWith: ['access-key'],
  },
];
