import type { Entry } from '../knowledge/knowledge.ts';
import type { Reaches, RunsOn } from '../knowledge/vocabularies.ts';

/** The circumstances that a question names: where it runs, what is to be reached. */
export type Facets = { places: ReadonlySet<RunsOn>; targets: ReadonlySet<Reaches> };

/** How people name the places, as patterns over lower-case text. */
const PLACES: Readonly<Record<RunsOn, RegExp>> = {
  laptop:
    /\b(?:laptop|macbook|mac|local(?:ly|host)?|my (?:own )?(?:machine|computer|pc|desktop|mac)|workstation|notebook|vs ?code|intellij)\b/,
  ec2: /\b(?:ec2|instances?|imds|ami|auto ?scaling|beanstalk)\b/,
  lambda: /\b(?:lambdas?|serverless)\b/,
  ecs: /\b(?:ecs|fargate|task definition)\b/,
  eks: /\b(?:eks|kubernetes|k8s|pods?|irsa|helm|kubectl)\b/,
  ci: /\b(?:ci|cicd|ci\/cd|pipelines?|github actions?|gha|gitlab|jenkins|circleci|bitbucket|buildkite|teamcity|azure devops|codebuild|runners?|deploy job)\b/,
  'on-prem':
    /\b(?:on[- ]?prem\w*|data ?cent(?:re|er)|under my desk|bare metal|own (?:server|hardware)s?|outside (?:of )?aws|vmware|raspberry|nas|cron(?:job)? on our)\b/,
  'other-cloud': /\b(?:azure|gcp|google cloud|gke|aks|hetzner|digital ?ocean|heroku|vercel|netlify|cloud run)\b/,
  app: /\b(?:mobile|ios|android|browser|react|frontend|front end|swift|flutter|end users?|web ?app|spa)\b/,
};

/** How people name what they want to reach. */
const TARGETS: Readonly<Record<Reaches, RegExp>> = {
  console: /\b(?:console|web ?page|web ui|dashboards?|sign(?:ing)? in to aws|log(?:ging)? in(?:to| to) aws)\b/,
  api: /\b(?:api|sdk|boto3?|cli|aws s3|terraform|cdk|s3 sync|endpoint)\b/,
  shell: /\b(?:ssh|shell|putty|scp|terminal|bastion|jump ?host)\b/,
  desktop: /\b(?:rdp|remote desktop|mstsc|3389|windows (?:server|instance|box))\b/,
  database:
    /\b(?:rds|aurora|postgres\w*|psql|mysql|mariadb|redshift|documentdb|keyspaces|cassandra|cqlsh|redis|valkey|elasticache|memcached|database|db|sql server|dsql|neptune)\b/,
  git: /\b(?:git (?:clone|push|pull)|codecommit|git)\b/,
  docker: /\b(?:docker|ecr|podman|container image|registry)\b/,
  kubectl: /\b(?:kubectl|kubeconfig|eks cluster|k9s)\b/,
  packages: /\b(?:npm|pip|maven|codeartifact|twine|nuget|gradle|package)\b/,
  mail: /\b(?:ses|smtp|e-?mails?|mail|587|postfix)\b/,
  files: /\b(?:sftp|ftp|transfer family|filezilla|winscp)\b/,
  content: /\b(?:cloudfront|signed (?:url|cookie)s?|presign\w*|download link|share (?:a )?(?:file|object|link))\b/,
  device: /\b(?:iot|devices?|mqtt|things?|greengrass|sensor)\b/,
  account: /\b(?:account|organi[sz]ations?|billing|support case)\b/,
};

function named<T extends string>(text: string, patterns: Readonly<Record<T, RegExp>>): Set<T> {
  const all = Object.entries(patterns) as [T, RegExp][];
  return new Set(all.filter(([, pattern]) => pattern.test(text)).map(([name]) => name));
}

/**
 * Reads the circumstances that a question names.
 *
 * @param text normalised text
 */
export function readFacets(text: string): Facets {
  const lower = text.toLowerCase();
  const facets = { places: named(lower, PLACES), targets: named(lower, TARGETS) };
  // An instance that somebody wants to get into is where they go, and not where their program runs.
  if (facets.targets.has('shell') || facets.targets.has('desktop')) facets.places.delete('ec2');
  return facets;
}

/**
 * How far a task's facets and the question's go together: -1 when all differ, 0 when one of them says nothing, and when some are
 * shared 1 for a task that is for nothing else, less the more it is for.
 */
function agreement(asked: ReadonlySet<string>, offered: readonly string[]): number {
  if (asked.size === 0 || offered.length === 0) return 0;
  return offered.some((it) => asked.has(it)) ? 1 / Math.sqrt(offered.length) : -1;
}

/**
 * Compares the circumstances of a question with those of an entry; only tasks have any.
 *
 * @param asked the question's
 * @param entry the entry
 * @returns for place and target, -1 (others) to 1 (just these)
 */
export function compareFacets(asked: Facets, entry: Entry): { place: number; target: number } {
  if (entry.kind !== 'task') return { place: 0, target: 0 };
  return { place: agreement(asked.places, entry['runs-on']), target: agreement(asked.targets, entry.reaches) };
}
