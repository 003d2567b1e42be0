/** How the bot stands with Slack: over a web socket that is up or is being opened again, or waiting for requests over HTTP. */
export type SlackStatus = 'connected' | 'reconnecting' | 'listening';

/** What `GET /ready` says. Anybody may read that, so it holds no path, no address and no secret. */
export type Readiness = {
  /** `degraded` answers questions, but keeps nothing of what people click. */
  status: 'ready' | 'degraded' | 'not ready';
  knowledge: { entries: number; loadedAt: string; ageSeconds: number };
  store: { status: StoreStatus };
  slack: { status: SlackStatus };
};

type StoreStatus = 'ok' | 'away' | 'none';

/** Tells how ready the bot is, given how it stands with Slack. */
export type Ready = (slack: SlackStatus) => Promise<Readiness>;

/** What readiness is told from. */
export type ReadinessSources = {
  /** The live knowledge; when it was loaded as ISO text. */
  knowledge(): { entries: number; loadedAt: string };
  /** Throws when the store is away; undefined where the bot keeps nothing. */
  ping: (() => Promise<void>) | undefined;
  /** The clock, in milliseconds. */
  now(): number;
};

/** A store that takes longer counts as away. */
const PING_MS = 2000;
/** However often somebody asks, the store is asked once in this time. */
const KEPT_MS = 2000;

async function ask(ping: ReadinessSources['ping']): Promise<StoreStatus> {
  if (ping === undefined) return 'none';
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<StoreStatus>((resolve) => {
    late = setTimeout(() => resolve('away'), PING_MS);
  });
  const answered = ping().then(
    (): StoreStatus => 'ok',
    (): StoreStatus => 'away',
  );
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(late));
}

function statusOf(store: StoreStatus, slack: SlackStatus): Readiness['status'] {
  if (slack === 'reconnecting') return 'not ready';
  return store === 'away' ? 'degraded' : 'ready';
}

/**
 * Makes the function that tells how ready the bot is. A store that is away does not make it unready: questions are answered without.
 *
 * @param sources knowledge, store and clock
 */
export function createReady({ knowledge, ping, now }: ReadinessSources): Ready {
  let asked: { at: number; status: Promise<StoreStatus> } | undefined;
  return async (slack) => {
    if (asked === undefined || now() - asked.at >= KEPT_MS) asked = { at: now(), status: ask(ping) };
    const store = await asked.status;
    const { entries, loadedAt } = knowledge();
    const ageSeconds = Math.round((now() - Date.parse(loadedAt)) / 1000);
    return {
      status: statusOf(store, slack),
      knowledge: { entries, loadedAt, ageSeconds },
      store: { status: store },
      slack: { status: slack },
    };
  };
}
