/** Hosts of AWS. A name that begins with a dot stands for every host below it. */
const AWS_HOSTS = [
  'aws.amazon.com',
  '.aws.amazon.com',
  'repost.aws',
  'boto3.amazonaws.com',
  'awscli.amazonaws.com',
  'sdk.amazonaws.com',
  'www.amazonaws.cn',
  'docs.amazonaws.cn',
  '.docs.amazonaws.cn',
  'aws.github.io',
];

/** Documentation of vendors and standards that entries lean on. */
const VENDOR_HOSTS = [
  'buildkite.com',
  'circleci.com',
  'cloud.google.com',
  'datatracker.ietf.org',
  'developer.hashicorp.com',
  'docs.docker.com',
  'docs.github.com',
  'docs.gitlab.com',
  'docs.npmjs.com',
  'git-scm.com',
  'github.blog',
  'helm.sh',
  'kubernetes.io',
  'learn.microsoft.com',
  'man.openbsd.org',
  'manpages.ubuntu.com',
  'openid.net',
  'pip.pypa.io',
  'python-poetry.org',
  'registry.terraform.io',
  'support.atlassian.com',
  'the.earth.li',
  'www.jenkins.io',
  'www.openssh.com',
  'www.postgresql.org',
  'www.pulumi.com',
  'www.rfc-editor.org',
];

/** The owners on GitHub whose pages are AWS's own, or those of a tool that the entries name. */
const GITHUB_OWNERS = [
  ...['aws', 'awslabs', 'awsdocs', 'aws-samples', 'aws-actions', 'boto'],
  ...['circleci', 'docker', 'github', 'hashicorp', 'jenkinsci', 'kubernetes', 'kubernetes-sigs', 'opentofu'],
];

function fits(host: string, allowed: string): boolean {
  return allowed.startsWith('.') ? host.endsWith(allowed) : host === allowed;
}

/**
 * Tells whether an entry may send people to an address.
 *
 * @param url any text
 * @param own hosts allowed beside the usual, as a company names its own; a leading dot includes every host below
 * @returns false also for what is no https address
 */
export function isAllowedLink(url: string, own: readonly string[] = []): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'https:') return false;
  if (host === 'github.com') return GITHUB_OWNERS.includes(pathname.split('/')[1]?.toLowerCase() ?? '');
  return [...AWS_HOSTS, ...VENDOR_HOSTS, ...own].some((allowed) => fits(host, allowed));
}
