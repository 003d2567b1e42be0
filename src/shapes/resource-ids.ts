import type { Thing } from './thing.ts';

function resource(
  kind: string,
  name: string,
  pattern: RegExp,
  says: string,
  credential: string,
  owner?: string,
): Thing {
  return { kind, name, grade: 'identifier', credential, pattern, says, ...(owner !== undefined && { owner }) };
}

const PORTAL =
  /^https:\/\/(?:[\w-]{1,63}\.awsapps\.(?:com|cn)|[\w-]{1,63}\.portal\.[a-z0-9-]{1,30}\.app\.(?:aws|amazonwebservices\.com\.cn)|[\w-]{1,63}\.[a-z0-9-]{1,30}\.portal\.amazonaws\.(?:com|com\.cn|eu)|identitycenter\.(?:us-gov\.)?amazonaws\.(?:com|com\.cn|eu))(?:\/\S{0,300})?$/;

/** IDs and addresses of machines, images, servers and sign-in pages. */
export const RESOURCE_IDS: readonly Thing[] = [
  resource(
    'instance-id',
    'EC2 instance ID',
    /^i-[0-9a-f]{8,17}$/,
    'The ID of an EC2 instance. It is no secret. To get in you need its key pair, EC2 Instance Connect or Session Manager.',
    'ec2-key-pair',
    '`aws ec2 describe-instances --instance-ids <id>`; its `KeyName` is the key pair',
  ),
  resource(
    'image-id',
    'AMI ID',
    /^ami-[0-9a-f]{8,17}$/,
    'The ID of a machine image (AMI). It is no secret. The image decides the user name that you log in with.',
    'linux-username',
    '`aws ec2 describe-images --image-ids <id>`',
  ),
  {
    ...resource(
      'key-pair-id',
      'key pair ID',
      /^key-[0-9a-f]{17}$/,
      "The ID of an EC2 key pair, or of a user's SSH key in Transfer Family. It is no secret; the private key is.",
      'ec2-key-pair',
      '`aws ec2 describe-key-pairs --key-pair-ids <id>`',
    ),
    alternatives: [
      { name: 'EC2 key pair', credential: 'ec2-key-pair' },
      { name: 'SSH key in Transfer Family', credential: 'transfer-family-ssh-key' },
    ],
  },
  resource(
    'transfer-server-id',
    'Transfer Family server ID',
    /^(?:s|hostkey)-[0-9a-f]{17}$/,
    'The ID of a Transfer Family server, or of its host key. It is no secret.',
    'transfer-family-ssh-key',
    '`aws transfer describe-server --server-id <id>`',
  ),
  resource(
    'organization-id',
    'organization ID',
    /^o-[a-z0-9]{10,32}$/,
    'The ID of an organization in AWS Organizations. It is no secret.',
    'account-id',
    '`aws organizations describe-organization`',
  ),
  resource(
    'kms-alias',
    'KMS key alias',
    /^alias\/[\w/-]{1,250}$/,
    'The alias of a KMS key. It is no secret.',
    'kms-key',
    '`aws kms list-aliases`',
  ),
  resource(
    'mfa-serial',
    'MFA device serial number',
    /^GAHT\d{8}$/,
    'The serial number of a hardware MFA device. It is no secret; its codes are.',
    'mfa-code',
    '`aws iam list-virtual-mfa-devices` and `aws iam list-mfa-devices --user-name <user>`',
  ),
  resource(
    'sso-role-name',
    'Identity Center role name',
    /^AWSReservedSSO_[\w+=,.@-]{1,32}_[0-9a-f]{16}$/,
    'The role that Identity Center made in this account for a permission set. It is no secret.',
    'identity-center',
    'the name between `AWSReservedSSO_` and the last `_` is the permission set',
  ),
  resource(
    'service-linked-role-name',
    'service-linked role',
    /^AWSServiceRoleFor[\w+=,.@-]{1,64}$/,
    'The name of a service-linked role, which AWS made for one of its services. It is no secret, and you cannot assume it.',
    'iam-role',
  ),
  resource(
    'access-portal',
    'access portal address',
    PORTAL,
    'The address of an Identity Center access portal. It is no secret: signing in there is.',
    'identity-center',
    'whoever runs Identity Center in your organization',
  ),
  resource(
    'sign-in-page',
    'sign-in page of an account',
    /^https:\/\/[\w-]{1,63}\.signin\.(?:aws\.amazon|amazonaws-us-gov)\.(?:com|cn)(?:\/\S{0,300})?$/,
    'The page on which IAM users of one account sign in; its first part is the account ID or alias. It is no secret.',
    'iam-user-password',
    'the account in its first part',
  ),
  resource(
    'ecr-registry',
    'ECR registry',
    /^(?:https:\/\/)?\d{12}\.dkr\.ecr\.[a-z0-9-]{1,30}\.amazonaws\.com(?:\.cn)?(?:\/\S{0,300})?$/,
    'The address of a private ECR registry; the number in it is the account. It is no secret. To log in, Docker needs a token.',
    'ecr-token',
    'the account in its first part',
  ),
  resource(
    'codecommit-address',
    'CodeCommit repository address',
    /^(?:codecommit(?:::[a-z0-9-]{3,30})?:\/\/[\w.@-]{1,200}|(?:https|ssh):\/\/(?:[\w.-]{1,64}@)?git-codecommit\.[a-z0-9-]{1,30}\.amazonaws\.com(?:\.cn)?(?:\/\S{0,300})?)$/,
    'The address of a repository in CodeCommit. It is no secret.',
    'codecommit-git-credentials',
  ),
];
