import { type Entry, titleOf } from '../knowledge/knowledge.ts';
import type { Choice } from './answer.ts';

/** The most that is offered at once. */
export const MOST_CHOICES = 4;

const PLACES: Record<string, string> = {
  laptop: 'My own computer',
  ec2: 'An EC2 instance',
  lambda: 'A Lambda function',
  ecs: 'ECS or Fargate',
  eks: 'EKS',
  ci: 'CI',
  'on-prem': 'Our own data centre',
  'other-cloud': 'Another cloud',
  app: 'A mobile or web app',
};

const TARGETS: Record<string, string> = {
  console: 'The console',
  api: 'The API, CLI or SDK',
  shell: 'A shell on a server',
  desktop: 'A Windows desktop',
  database: 'A database',
  git: 'A git repository',
  docker: 'A container registry',
  kubectl: 'A Kubernetes cluster',
  packages: 'A package repository',
  mail: 'Mail',
  files: 'Files over SFTP',
  content: 'Content by a link',
  device: 'A device',
  account: 'The account itself',
};

const FACTS = [
  { ask: 'Where does it run?', facet: 'runs-on', labels: PLACES },
  { ask: 'What do you want to reach?', facet: 'reaches', labels: TARGETS },
] as const;

/** The label of the one value that an entry has for a facet; undefined when it has none or several. */
function labelOf(entry: Entry, { facet, labels }: (typeof FACTS)[number]): string | undefined {
  if (entry.kind !== 'task' || entry[facet].length !== 1) return undefined;
  return labels[entry[facet][0] as string];
}

/**
 * Finds the fact that tells entries apart, and asks for it: where it runs, what it reaches, or else which of them it is.
 *
 * @param entries two to four
 */
export function askBack(entries: readonly Entry[]): { ask: string; choices: Choice[] } {
  for (const fact of FACTS) {
    const labels = entries.map((entry) => labelOf(entry, fact));
    const distinct = new Set(labels);
    if (!distinct.has(undefined) && distinct.size === entries.length) {
      return { ask: fact.ask, choices: entries.map((entry, at) => ({ id: entry.id, label: labels[at] as string })) };
    }
  }
  const choices = entries.map((entry) => ({ id: entry.id, label: titleOf(entry) }));
  return { ask: 'Which of these do you mean?', choices };
}
