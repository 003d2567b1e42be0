/** One kind of resource that ARNs name. */
type ArnResource = {
  service: RegExp;
  resource: RegExp;
  what: string;
  credential: string;
  confusedWith?: readonly string[];
};

/** Which words say what an ARN's resource is; the first that fits. The rest of the resource is its name. */
export const ARN_RESOURCES: readonly ArnResource[] = [
  {
    service: /^iam$/,
    resource:
      /^role\/aws-reserved\/sso\.amazonaws\.com\/(?:[a-z0-9-]{1,30}\/)?AWSReservedSSO_(?<name>\S{1,64})_[0-9a-f]{16}$/,
    what: 'the role that Identity Center made for the permission set',
    credential: 'identity-center',
    confusedWith: ['iam-role'],
  },
  {
    service: /^iam$/,
    resource: /^role\/aws-service-role\/\S{1,300}\/(?<name>[^/]{1,64})$/,
    what: 'the service-linked role, which a service made for itself and nobody else can assume,',
    credential: 'iam-role',
    confusedWith: ['instance-profile'],
  },
  {
    service: /^iam$/,
    resource: /^role\/(?:\S{1,500}\/)?(?<name>[^/]{1,64})$/,
    what: 'the IAM role',
    credential: 'iam-role',
    confusedWith: ['instance-profile', 'temporary-credentials'],
  },
  {
    service: /^iam$/,
    resource: /^instance-profile\/(?<name>\S{1,500})$/,
    what: 'the instance profile',
    credential: 'instance-profile',
    confusedWith: ['iam-role'],
  },
  {
    service: /^iam$/,
    resource: /^user\/(?:\S{1,500}\/)?(?<name>[^/]{1,64})$/,
    what: 'the IAM user',
    credential: 'arn',
    confusedWith: ['iam-user-password', 'access-key'],
  },
  {
    service: /^iam$/,
    resource: /^root$/,
    what: 'the account itself: its root user, and in a policy everybody whom the account lets',
    credential: 'root-user',
    confusedWith: ['account-id'],
  },
  {
    service: /^iam$/,
    resource: /^(?:mfa|u2f|sms-mfa)\/(?<name>\S{1,300})$/,
    what: 'the MFA device',
    credential: 'mfa-code',
  },
  {
    service: /^iam$/,
    resource: /^server-certificate\/(?<name>\S{1,300})$/,
    what: 'the server certificate',
    credential: 'tls-server-certificate',
  },
  {
    service: /^iam$/,
    resource: /^saml-provider\/(?<name>\S{1,300})$/,
    what: 'the SAML identity provider',
    credential: 'saml-federation',
  },
  {
    service: /^iam$/,
    resource: /^oidc-provider\/(?<name>\S{1,300})$/,
    what: 'the OIDC identity provider',
    credential: 'oidc-federation',
  },
  { service: /^iam$/, resource: /^policy\/(?<name>\S{1,300})$/, what: 'the managed policy', credential: 'arn' },
  { service: /^iam$/, resource: /^group\/(?<name>\S{1,300})$/, what: 'the IAM group', credential: 'arn' },
  {
    service: /^sts$/,
    resource: /^assumed-role\/AWSReservedSSO_(?<name>[^/]{1,64})_[0-9a-f]{16}\/(?<session>\S{1,64})$/,
    what: 'an Identity Center session with the permission set',
    credential: 'identity-center',
    confusedWith: ['temporary-credentials', 'iam-role'],
  },
  {
    service: /^sts$/,
    resource: /^assumed-role\/(?<name>[^/]{1,64})\/(?<session>\S{1,64})$/,
    what: 'a session of the role',
    credential: 'temporary-credentials',
    confusedWith: ['iam-role'],
  },
  {
    service: /^sts$/,
    resource: /^federated-user\/(?<name>\S{1,64})$/,
    what: 'the federated user',
    credential: 'temporary-credentials',
  },
  { service: /^kms$/, resource: /^(?:key|alias)\/(?<name>\S{1,300})$/, what: 'the KMS key', credential: 'kms-key' },
  {
    service: /^acm(?:-pca)?$/,
    resource: /^certificate(?:-authority)?\/(?<name>\S{1,300})$/,
    what: 'the certificate',
    credential: 'tls-server-certificate',
  },
  {
    service: /^secretsmanager$/,
    resource: /^secret:(?<name>\S{1,300})$/,
    what: 'the entry in Secrets Manager',
    credential: 'secrets-manager',
  },
  {
    service: /^ssm$/,
    resource: /^parameter\/(?<name>\S{1,300})$/,
    what: 'the parameter',
    credential: 'secrets-manager',
  },
  {
    service: /^iot$/,
    resource: /^cert\/(?<name>\S{1,300})$/,
    what: 'the IoT certificate',
    credential: 'iot-certificate',
  },
  {
    service: /^rolesanywhere$/,
    resource: /^(?:trust-anchor|profile)\/(?<name>\S{1,300})$/,
    what: 'the trust anchor or profile of Roles Anywhere',
    credential: 'roles-anywhere',
  },
  {
    service: /^sso$/,
    resource: /^(?:permissionSet|instance)\/(?<name>\S{1,300})$/,
    what: 'the permission set or instance of Identity Center',
    credential: 'identity-center',
  },
  {
    service: /^s3$/,
    resource: /^(?<name>[a-z0-9.-]{3,63})(?:\/\S{0,1000})?$/,
    what: 'the S3 bucket, or an object in it,',
    credential: 'arn',
  },
  {
    service: /^lambda$/,
    resource: /^function:(?<name>\S{1,300})$/,
    what: 'the Lambda function',
    credential: 'lambda-execution-role',
  },
  {
    service: /^rds(?:-db)?$/,
    resource: /^(?:db|cluster|dbuser):(?<name>\S{1,300})$/,
    what: 'the database',
    credential: 'database-password',
  },
  {
    service: /^ecr$/,
    resource: /^repository\/(?<name>\S{1,300})$/,
    what: 'the ECR repository',
    credential: 'ecr-token',
  },
  { service: /^eks$/, resource: /^cluster\/(?<name>\S{1,300})$/, what: 'the EKS cluster', credential: 'eks-token' },
];
