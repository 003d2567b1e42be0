import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { createMetrics } from '../src/metrics/create-metrics.ts';

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');
const SETTINGS = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name as string);

type Probe = { httpGet: { path: string; port: string } };
type Container = {
  ports: { name: string; containerPort: number }[];
  env: { name: string; value?: string }[];
  startupProbe: Probe;
  livenessProbe: Probe;
  readinessProbe: Probe;
};

describe('kubernetes.yml', () => {
  const documents = parseAllDocuments(read('deploy/kubernetes.yml'));
  const [configMap, deployment, service] = documents.map((document) => document.toJS());
  const pod = deployment.spec.template.spec;
  const container = pod.containers[0] as Container;
  const settings = Object.fromEntries(container.env.map(({ name, value }) => [name, value]));

  it('is YAML without a mistake', () => {
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  });

  it('sets only what the bot reads', () => {
    expect(container.env.map(({ name }) => name).filter((name) => !SETTINGS.includes(name))).toEqual([]);
  });

  it('opens the ports that the bot listens on, and probes them', () => {
    expect(container.ports).toEqual([
      { name: 'http', containerPort: Number(settings.PORT) },
      { name: 'metrics', containerPort: Number(settings.METRICS_PORT) },
    ]);
    const probes = ['startupProbe', 'livenessProbe', 'readinessProbe'] as const;
    expect(probes.map((probe) => container[probe].httpGet)).toEqual([
      { path: '/health', port: 'http' },
      { path: '/health', port: 'http' },
      { path: '/ready', port: 'http' },
    ]);
    expect(service.spec.ports[0].targetPort).toBe('http');
  });

  it('gives the bot the folder that it reads', () => {
    expect(pod.volumes[0].configMap.name).toBe(configMap.metadata.name);
    expect(settings.KNOWLEDGE_DIR).toBe(`shipped,${pod.containers[0].volumeMounts[0].mountPath}`);
    expect(Object.keys(configMap.data)).toEqual(['company.yml']);
  });

  it('finds its own pods', () => {
    expect(deployment.spec.selector.matchLabels).toEqual(deployment.spec.template.metadata.labels);
    expect(service.spec.selector).toEqual(deployment.spec.template.metadata.labels);
  });
});

describe('compose.yml', () => {
  const { services, volumes } = parse(read('deploy/compose.yml'));

  it('sets only what the bot reads', () => {
    expect(Object.keys(services.awscred.environment).filter((name) => !SETTINGS.includes(name))).toEqual([]);
  });

  it('leads to the database beside it', () => {
    const { POSTGRES_USER, POSTGRES_DB } = services.postgres.environment;
    expect(services.awscred.environment.DATABASE_URL).toContain(`//${POSTGRES_USER}:`);
    expect(services.awscred.environment.DATABASE_URL).toMatch(new RegExp(`@postgres:5432/${POSTGRES_DB}$`));
    expect(Object.keys(volumes)).toEqual(['postgres']);
  });

  it('builds from files that are there', () => {
    expect(existsSync(fileURLToPath(new URL(`../${services.awscred.build.dockerfile}`, import.meta.url)))).toBe(true);
  });
});

describe('Dockerfile', () => {
  const lines = read('deploy/Dockerfile').split('\n');
  const allowed = [...read('deploy/Dockerfile.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name]) => name);

  it('copies only what it is given', () => {
    const copied = lines
      .filter((line) => /^COPY (?!\.)/.test(line))
      .flatMap((line) => line.split(' ').slice(1, -1))
      .map((name) => name.replace('/build/', ''))
      .filter((name) => !name.startsWith('--'));
    expect(copied.filter((name) => ![...allowed, 'dist', 'node_modules'].includes(name))).toEqual([]);
  });

  it('is given all that exists and is built', () => {
    expect(allowed.filter((name) => !existsSync(fileURLToPath(new URL(`../${name}`, import.meta.url))))).toEqual([]);
  });

  it('runs as nobody in particular, and stops when told', () => {
    expect(lines).toContain('USER node');
    expect(lines.at(-2)).toBe('CMD ["node", "bin/awscred.js", "start"]');
  });
});

describe('awscred.service', () => {
  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
  const file = fileURLToPath(new URL('../deploy/awscred.service', import.meta.url));

  it.skipIf(!hasSystemd)('is understood by systemd (needs systemd-analyze)', () => {
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
    expect(stderr.split('\n').filter((line) => line !== '' && !/is not executable/.test(line))).toEqual([]);
  });

  it('sets only what the bot reads', () => {
    const [, set = ''] = /^Environment=(.*)$/m.exec(read('deploy/awscred.service')) ?? [];
    const names = set.split(' ').map((it) => it.split('=')[0] as string);
    expect(names.filter((name) => ![...SETTINGS, 'NODE_ENV'].includes(name))).toEqual([]);
  });
});

describe('grafana-dashboard.json', () => {
  it('shows metrics that there are', async () => {
    const page = await createMetrics().read();
    const measured = [...page.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name as string);
    const dashboard = JSON.parse(read('deploy/grafana-dashboard.json')) as {
      panels: { targets: { expr: string }[] }[];
    };
    const shown = dashboard.panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => expr.match(/\b(awscred|nodejs|process)_\w+/g) ?? []),
    );
    expect(shown.length).toBeGreaterThan(10);
    expect(
      shown.map((name) => name.replace(/_(bucket|count|sum)$/, '')).filter((it) => !measured.includes(it)),
    ).toEqual([]);
    const own = measured.filter((name) => name.startsWith('awscred_'));
    expect(own.filter((name) => !shown.some((it) => it.startsWith(name)))).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  const text = read('docs/operations.md');

  it('names every setting, and none that there is not', () => {
    const named = [...text.matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name]) => name as string);
    expect(named.toSorted()).toEqual(SETTINGS.toSorted());
  });

  it('names every metric', async () => {
    const own = [...(await createMetrics().read()).matchAll(/^# TYPE (awscred_\w+) /gm)].map(
      ([, name]) => name as string,
    );
    expect(own.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('names only files of deploy/ and commands that there are', () => {
    const files = readdirSync(fileURLToPath(new URL('../deploy', import.meta.url)));
    const named = [...text.matchAll(/deploy\/([\w.-]+\w)/g)].map(([, name]) => name as string);
    expect(named.filter((name) => !files.includes(name))).toEqual([]);
    const commands = [...read('src/cli/main.ts').matchAll(/^ {2}(\w+): async/gm)].map(([, name]) => name as string);
    const called = [...text.matchAll(/bin\/awscred\.js (\w+)/g)].map(([, name]) => name as string);
    expect(called.filter((name) => !commands.includes(name))).toEqual([]);
  });
});
