// Runs all benchmarks, or those that are named: `npm run bench -- loading`.
import { benchAcknowledgement } from './acknowledgement.ts';
import { benchGuarding } from './guarding.ts';
import { benchLoading } from './loading.ts';
import { benchMatching } from './matching.ts';
import { benchReplicas } from './replicas.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  acknowledgement: benchAcknowledgement,
  guarding: benchGuarding,
  loading: benchLoading,
  matching: benchMatching,
  replicas: benchReplicas,
};

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (bench === undefined) throw new Error(`Cannot run bench "${name}": there are ${Object.keys(BENCHES).join(', ')}`);
  await bench();
}
