import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { watchConnection } from '../../src/slack/watch-connection.ts';

it('is connected from the hello of a web socket until it closes', () => {
  const client = new EventEmitter();
  const status = watchConnection(client);
  const seen = [undefined, 'connected', 'close', 'reconnecting', 'connected', 'disconnecting'].map((event) => {
    if (event) client.emit(event);
    return status();
  });
  expect(seen).toEqual(['reconnecting', 'connected', 'reconnecting', 'reconnecting', 'connected', 'reconnecting']);
});
