/** Seals what the rows of a file say of who a child is, each with the key of the child that it goes to. */
import { newSalt, recordKey, sealText } from '../../platform/keys/index.ts';
import { differingFields, searchWords, takenOver } from '../children/index.ts';
import type { ChildIdentity } from '../children/index.ts';
import { sealIdentityByKey } from '../children/server.ts';
import type { KnownChildRow } from '../children/server.ts';
import type { EppgbmRow } from './eppgbm-row.ts';
import type { SealedRow } from './staging.ts';

/** What a row tells; an empty cell tells nothing. */
function toldBy(row: EppgbmRow): ChildIdentity {
  return { name: row.name, parents: row.parents, address: row.address === '' ? null : row.address };
}

const asKnown = { cipher: null, householdMark: null, retold: null, words: null };

/** An identity against what the register has of its child: sealed with the child's key where it says something else. */
export function sealTold(told: ChildIdentity, key: Buffer, known: ChildIdentity | null): Omit<SealedRow, 'nikCipher'> {
  const next = takenOver(told, known);
  const retold = known === null ? null : differingFields(next, known);
  if (retold?.length === 0) return asKnown;
  return { ...sealIdentityByKey(key, next), retold, words: searchWords([next.name, ...next.parents, next.address]) };
}

interface Minted {
  area: string;
  salt: Buffer;
  key: Buffer;
}

export class RowSealer {
  /** Salts of children that the file brings; a child listed twice has one. */
  readonly minted = new Map<string, Minted>();
  private readonly known: ReadonlyMap<string, KnownChildRow>;

  constructor(children: readonly KnownChildRow[]) {
    this.known = new Map(children.map((child) => [child.id, child]));
  }

  seal(childId: string, area: string, row: EppgbmRow, nikHash: Buffer | null): SealedRow {
    const known = this.known.get(childId);
    const key = known?.key ?? this.mint(childId, area);
    const sameNik = known !== undefined && nikHash !== null && known.nikHash === nikHash.toString('hex');
    const nikCipher = row.nik.state === 'valid' && !sameNik ? sealText(key, row.nik.digits) : null;
    return { ...sealTold(toldBy(row), key, known?.identity ?? null), nikCipher };
  }

  private mint(childId: string, area: string): Buffer {
    let minted = this.minted.get(childId);
    if (minted === undefined) {
      const salt = newSalt();
      this.minted.set(childId, (minted = { area, salt, key: recordKey(salt) }));
    }
    return minted.key;
  }
}
