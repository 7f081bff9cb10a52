/** A person acting on their own account alone, before any role is known: holds no verb anywhere. */
import type { ActorSource } from '../../platform/db/actor.ts';

export function oneself(id: string, name: string): ActorSource {
  return async () => ({ id, kind: 'person', name, areasFor: () => [], reachFor: () => [], may: () => false, openedFor: () => [], ownFor: () => [], restrictedFor: () => [] });
}
