/** Compares what somebody typed with a sealed name. Access breaks the glass but holds no keys of children. */
import { isSameName } from '../rooms/children/index.ts';
import { openIdentity } from '../rooms/children/server.ts';

interface Sealed {
  salt: Buffer | null;
  cipher: Buffer | null;
}

/** Whether the child has exactly that name, and a parent of exactly that name. */
export function isCalled({ salt, cipher }: Sealed, typed: { name: string; parent: string }): boolean {
  const { name, parents } = openIdentity(salt, cipher);
  return isSameName(name, typed.name) && parents.some((parent) => isSameName(parent, typed.parent));
}
