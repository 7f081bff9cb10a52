/** Sight asked in a request: the facts come from the actor and the child's own row. */
import type { Actor, Tx } from '../../platform/db/actor.ts';
import { Problem } from '../../platform/problem/index.ts';
import type { SignedIn } from './actor-serve.ts';
import { liesWithin } from './role.ts';
import { areasSeen, fieldClasses, sightOf } from './sight.ts';
import type { FieldClass, Sight } from './sight.ts';
import type { SightView } from './sight-view.ts';

/** What sight needs of a child's row. */
export interface SeenChild {
  id: string;
  area: string;
  restricted: boolean;
  allows_pairing: boolean;
  /** Left out where no story is asked for: it then shows none. */
  allows_story?: boolean;
}

/** What the actor may see of a child now, and why. A guardian has no grants: their door opens the one child. `gives`: something of theirs reaches it. */
export function sightFor(actor: Actor, child: SeenChild, gives = false): Sight {
  const { grants = [] } = actor as Partial<SignedIn>;
  const ofChild = ({ recordId }: { recordId: string }): boolean => recordId === child.id;
  const opened = actor.openedFor('child.read').find(ofChild);
  return sightOf({
    grants: grants.filter(({ reach }) => reach.some((area) => liesWithin(child.area, area))),
    restricted: child.restricted,
    allowsPairing: child.allows_pairing,
    pairing: actor.ownFor('own.read').some(ofChild) ? 'in_force' : 'none',
    allowsStory: child.allows_story ?? false,
    gives,
    openedUntil: actor.kind === 'guardian' || opened?.until === null || opened === undefined ? null : opened.until.toISOString(),
    guardian: actor.kind === 'guardian' && opened !== undefined,
  });
}

/**
 * Demands `verb` for the child, and that the actor sees all of these classes of it. Gives the sight, to show why.
 * @throws Problem access.denied
 */
export function mustSee(tx: Tx, child: SeenChild, classes: readonly FieldClass[], verb = 'child.read'): Sight {
  tx.must(verb, child.area, child.id);
  const sight = sightFor(tx.actor, child);
  if (!classes.every((one) => sight.classes.includes(one))) throw new Problem('access.denied', { verb });
  return sight;
}

/** Why the actor sees a child, for the screen: roles by their codes, areas by theirs. */
export function sightView(tx: Tx, child: SeenChild, sight: Sight): SightView {
  const grant = tx.actor.openedFor('child.read').find(({ recordId }) => recordId === child.id);
  const reasons = sight.reasons.map((reason) => ({
    code: reason.code,
    role: 'role' in reason ? reason.role : null,
    area: 'area' in reason ? reason.area : null,
    until: 'until' in reason ? reason.until : null,
  }));
  return { reasons, grantId: sight.reasons.some(({ code }) => code === 'break_glass') ? (grant?.id ?? null) : null, restricted: child.restricted };
}

/** Areas whose children a list may show with all of these classes; empty for actors without grants. */
export function areasInSight(actor: Actor, classes: readonly FieldClass[] = fieldClasses): string[] {
  const { grants = [] } = actor as Partial<SignedIn>;
  return areasSeen(grants, classes);
}
