/** Every child that a file may tell of: sealed rows, opened one by one when the matching asks. */
import type { Tx } from '../../platform/db/actor.ts';
import { openText, recordKey } from '../../platform/keys/index.ts';
import { villageOf } from './child.ts';
import { readIdentity } from './identity.ts';
import type { ChildIdentity } from './identity.ts';

/** A child as the matching needs it. Opening costs some microseconds, and most files do not ask for most children. */
export class KnownChildRow {
  readonly id: string;
  readonly area: string;
  readonly sex: 'M' | 'F';
  readonly bornOn: string;
  readonly nikHash: string | null;
  private readonly salt: Buffer;
  private readonly cipher: Buffer;
  private made: Buffer | null = null;
  private opened: ChildIdentity | null = null;

  constructor(row: readonly [id: string, area: string, salt: Buffer, cipher: Buffer, sex: string, bornOn: string, nikHash: string | null]) {
    [this.id, this.area, this.salt, this.cipher] = row;
    this.sex = row[4] as 'M' | 'F';
    this.bornOn = row[5];
    this.nikHash = row[6];
  }

  get key(): Buffer {
    this.made ??= recordKey(this.salt);
    return this.made;
  }

  get identity(): ChildIdentity {
    this.opened ??= readIdentity(openText(this.key, this.cipher));
    return this.opened;
  }

  get name(): string {
    return this.identity.name;
  }

  get parents(): readonly string[] {
    return this.identity.parents;
  }

  get village(): string | null {
    return villageOf(this.area);
  }

  get posyandu(): string | null {
    return this.area === this.village ? null : this.area;
  }
}

/** Children under the names of records that went into them: same ids as theirs. */
export async function loadMergedAliases(tx: Tx): Promise<KnownChildRow[]> {
  const { rows } = await tx.client.query({
    rowMode: 'array',
    text: `select c.merged_into, c.area, k.salt, c.identity_cipher, c.sex, c.born_on, encode(c.nik_hash, 'hex')
           from child c join child_key k on k.child_id = c.id join child o on o.id = c.merged_into and o.state not in ('merged', 'erased')
           where c.state = 'merged'`,
  });
  return rows.map((row) => new KnownChildRow(row as never));
}

/** Every child within reach, or some, that is neither merged away nor erased. */
export async function loadKnownChildren(tx: Tx, childIds: readonly string[] | null = null): Promise<KnownChildRow[]> {
  const { rows } = await tx.client.query({
    rowMode: 'array',
    text: `select c.id, c.area, k.salt, c.identity_cipher, c.sex, c.born_on, encode(c.nik_hash, 'hex')
           from child c join child_key k on k.child_id = c.id
           where c.state not in ('merged', 'erased') ${childIds === null ? '' : 'and c.id = any($1::uuid[])'}`,
    values: childIds === null ? [] : [childIds],
  });
  return rows.map((row) => new KnownChildRow(row as never));
}
