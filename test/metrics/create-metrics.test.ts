import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { SHAPES } from '../../src/shapes/shape-table.ts';

let time = 1_700_000_000_000;

async function page(act: (metrics: ReturnType<typeof createMetrics>) => void): Promise<string> {
  const metrics = createMetrics(() => time);
  act(metrics);
  return metrics.read();
}

describe('the metrics', () => {
  it('count answers by outcome and surface, and time them', async () => {
    const text = await page((metrics) => {
      metrics.answered({ outcome: 'answer', surface: 'command', seconds: 0.004 });
      metrics.answered({ outcome: 'answer', surface: 'command', seconds: 0.2 });
      metrics.answered({ outcome: 'none', surface: 'mention', seconds: 0.01 });
    });
    expect(text).toContain('awscred_answers_total{outcome="answer",surface="command"} 2');
    expect(text).toContain('awscred_answers_total{outcome="none",surface="mention"} 1');
    expect(text).toContain('awscred_answer_seconds_bucket{le="0.005",surface="command"} 1');
    expect(text).toContain('awscred_answer_seconds_count{surface="command"} 2');
  });

  it('time acknowledgements up to the three seconds that Slack waits and beyond', async () => {
    const text = await page((metrics) => {
      metrics.acknowledged('command', 0.02);
      metrics.acknowledged('command', 3.5);
    });
    expect(text).toContain('awscred_acknowledgement_seconds_bucket{le="3",request="command"} 1');
    expect(text).toContain('awscred_acknowledgement_seconds_bucket{le="5",request="command"} 2');
  });

  it('count redeliveries, secrets by kind and failures of the store', async () => {
    const text = await page((metrics) => {
      metrics.redelivered();
      metrics.secretSeen('access-key-pair');
      metrics.storeFailed('saveGap');
    });
    expect(text).toContain('awscred_redeliveries_total 1');
    expect(text).toContain('awscred_secrets_total{kind="access-key-pair"} 1');
    expect(text).toContain('awscred_store_errors_total{operation="saveGap"} 1');
  });

  it('tell how old the knowledge is, and whether an edit is held up by an error', async () => {
    const metrics = createMetrics(() => time);
    metrics.knowledgeLoaded(time - 90_000);
    metrics.knowledgeRefused();
    expect(await metrics.read()).toMatch(
      /awscred_knowledge_age_seconds 90\n[\s\S]*awscred_knowledge_stale 1\n|awscred_knowledge_stale 1\n[\s\S]*awscred_knowledge_age_seconds 90\n/,
    );
    time += 1000;
    metrics.knowledgeLoaded(time);
    const text = await metrics.read();
    expect(text).toContain('awscred_knowledge_age_seconds 0');
    expect(text).toContain('awscred_knowledge_stale 0');
  });

  it('tell whether two processes could answer the same message', async () => {
    expect(await page((metrics) => metrics.doubleAnswerPossible(true))).toContain('awscred_double_answer_possible 1');
    expect(await page((metrics) => metrics.doubleAnswerPossible(false))).toContain('awscred_double_answer_possible 0');
  });

  it('measure the process, its event loop among it', async () => {
    const text = await page(() => undefined);
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).toContain('process_resident_memory_bytes');
  });

  it.each(['how do I rotate my key', 'U02ABC3DEF', 'T012345', 'AKIAIOSFODNN7EXAMPLE', 'x'.repeat(41), ''])(
    'never take "%s" for a label',
    async (text) => {
      const read = await page((metrics) => {
        metrics.answered({ outcome: text, surface: text, seconds: 0 });
        metrics.secretSeen(text);
        metrics.storeFailed(text);
      });
      expect(read).toContain('awscred_answers_total{outcome="other",surface="other"} 1');
      if (text !== '') expect(read).not.toContain(text);
    },
  );

  it('name every kind of secret that the guard knows', async () => {
    const read = await page((metrics) => {
      for (const { kind } of SHAPES) metrics.secretSeen(kind);
    });
    expect(read).not.toContain('kind="other"');
  });
});
