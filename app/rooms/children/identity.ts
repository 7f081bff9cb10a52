/** What identifies a child in words: name, parents, address. Sealed wherever it is kept; rules without I/O. */

export interface ChildIdentity {
  name: string;
  /** In no known order. */
  parents: string[];
  address: string | null;
}

/** What every reader shows in place of a name once the identity is erased. */
export const ERASED_NAME = 'Identitas dihapus';

/** The identity of a child whose key was destroyed. */
export const erasedIdentity: ChildIdentity = { name: ERASED_NAME, parents: [], address: null };

/** As it is sealed: one short line, in an order that never changes. */
export function identityText({ name, parents, address }: ChildIdentity): string {
  return JSON.stringify({ name, parents, ...(address === null ? {} : { address }) });
}

export function readIdentity(text: string): ChildIdentity {
  const { name, parents, address } = JSON.parse(text) as Partial<ChildIdentity>;
  return { name: name ?? '', parents: parents ?? [], address: address ?? null };
}

/** What stands after a source told of a child: an empty cell never empties a field. */
export function takenOver(told: ChildIdentity, known: ChildIdentity | null): ChildIdentity {
  if (known === null) return told;
  return { name: told.name, parents: told.parents.length === 0 ? known.parents : told.parents, address: told.address ?? known.address };
}

/** Fields in which two identities differ, by their names in `child_field_source`. */
export function differingFields(a: ChildIdentity, b: ChildIdentity): string[] {
  return ['name', 'parents', 'address'].filter((field) => fieldOf(a, field) !== fieldOf(b, field));
}

/** Both parents' names in one order, whatever the case: the same for siblings. Null when fewer than two are known. */
export function householdText({ parents }: ChildIdentity): string | null {
  return parents.length < 2 ? null : parents.map((one) => one.toLowerCase().trim()).toSorted().join('\n');
}

/** One field of an identity as text, by the field's name in `child_field_source`; null when there is none. */
export function fieldOf(identity: ChildIdentity, field: string): string | null {
  if (field === 'name') return identity.name;
  if (field === 'parents') return identity.parents.join(' / ');
  return field === 'address' ? identity.address : null;
}
