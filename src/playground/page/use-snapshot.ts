import { useEffect, useState } from 'react';
import type { Snapshot } from '../snapshot.ts';

/**
 * Follows the workspace as one person sees it.
 *
 * @param person an id; undefined for the first person there is
 * @returns the latest snapshot, and whether the connection is lost
 */
export function useSnapshot(person: string | undefined): { snapshot: Snapshot | undefined; isLost: boolean } {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    const query = person === undefined ? '' : `?person=${encodeURIComponent(person)}`;
    const source = new EventSource(`/workspace/events${query}`);
    source.onmessage = (event) => {
      setSnapshot(JSON.parse(event.data as string) as Snapshot);
      setLost(false);
    };
    source.onerror = () => setLost(true);
    return () => source.close();
  }, [person]);
  return { snapshot, isLost };
}
