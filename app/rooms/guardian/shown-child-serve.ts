/** The child and the guardian of a visit: as little of both as the pages need. */
import type { Tx } from '../../platform/db/actor.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findChild } from '../children/server.ts';
import { findGuardian } from '../consent/server.ts';
import type { Guardian } from '../consent/server.ts';
import { callName } from './figures.ts';

/** What the door shows of a child: no NIK, no address, no parents, and of the name what it is called. */
export interface ShownChild {
  id: string;
  area: string;
  callName: string;
  name: string;
  sex: 'M' | 'F';
  bornOn: string;
  puskesmas: string | null;
}

/** @throws Problem record.missing once the child's identity was erased */
export async function getShownChild(tx: Tx, childId: string): Promise<ShownChild> {
  const child = await findChild(tx, childId);
  if (child === undefined || child.salt === null) throw new Problem('record.missing', {});
  return { id: child.id, area: child.area, callName: callName(child.name), name: child.name, sex: child.sex, bornOn: child.born_on, puskesmas: child.puskesmas };
}

/** The guardian's own record. Places are told to a guardian with whom the child lives alone: they lead to a child that was taken to safety. */
export async function getOneself(tx: Tx, guardian: Guardian) {
  const oneself = await findGuardian(tx, guardian.childId, guardian.guardianId);
  if (oneself === undefined) throw new Problem('session.missing', {});
  return oneself;
}
