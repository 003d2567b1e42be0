import { newId } from './new-id.ts';
import type { HelpRequest } from './records.ts';
import type { Tables } from './schema.ts';
import type { Store } from './store.ts';
import type { StoreBase } from './store-base.ts';

function fromRow(row: Tables['requests']): HelpRequest {
  const { id, at, team, asker, channel, question, placed_channel, placed_message } = row;
  const placed =
    placed_channel !== null && placed_message !== null
      ? { channel: placed_channel, message: placed_message }
      : undefined;
  return {
    ...{ id, at, team, asker, channel, question, placed },
    thread: row.thread ?? undefined,
    message: row.message ?? undefined,
    entry: row.entry ?? undefined,
    link: row.link ?? undefined,
    closedBy: row.closed_by ?? undefined,
    closedAt: row.closed_at ?? undefined,
  };
}

/** @see Store */
export function keepRequests({
  db,
  now,
}: StoreBase): Pick<Store, 'openRequest' | 'request' | 'placeRequest' | 'closeRequest'> {
  return {
    async openRequest({ team, asker, channel, thread, message, question, entry, link }) {
      const at = now();
      const id = newId(at);
      const asked = { id, at, team, asker, channel, thread, message, question, entry, link };
      const untouched = { placed_channel: null, placed_message: null, closed_by: null, closed_at: null };
      await db
        .insertInto('requests')
        .values({ ...asked, ...untouched })
        .execute();
      return id;
    },
    async request(id) {
      const row = await db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
      return row && fromRow(row);
    },
    async placeRequest(id, { channel, message }) {
      const { numUpdatedRows } = await db
        .updateTable('requests')
        .set({ placed_channel: channel, placed_message: message })
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
    async closeRequest(id, by) {
      const { numUpdatedRows } = await db
        .updateTable('requests')
        .set({ closed_by: by, closed_at: now() })
        .where('id', '=', id)
        .where('closed_by', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },
  };
}
