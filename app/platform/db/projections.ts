/**
 * Numbers that must never be behind what they count are kept in the transaction itself: a projection hears an event before
 * the commit. Higher rooms register theirs at composition, so that lower rooms announce without knowing them.
 */
import type { Announcement, Tx } from './actor.ts';

export type Projection = (tx: Tx, event: Announcement) => Promise<void>;

const byTopic = new Map<string, Projection[]>();

/** Registers the projections of all rooms, once per process. */
export function useProjections(projections: Readonly<Record<string, Projection>>): void {
  for (const [topic, projection] of Object.entries(projections)) byTopic.set(topic, [...(byTopic.get(topic) ?? []), projection]);
}

/** Runs what is registered for the events of a transaction, in their order. */
export async function project(tx: Tx, events: readonly Announcement[]): Promise<void> {
  for (const event of events) for (const projection of byTopic.get(event.topic) ?? []) await projection(tx, event);
}
