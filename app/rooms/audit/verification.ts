/** What a check of the sealed audit finds. Pure: links come in one by one, in the order of their numbers. */

/**
 * `missing`: a sealed entry is gone. `changed`: it is not what was sealed. `cut_out`: numbers are gone from the middle. `cut_off`: the end is
 * gone, the head outside knows more. `late`: sealed long after its instant, or dated after its sealing. `unsealed`: older than a minute and without
 * a seal. `key_missing`: sealed with a key that is not in the file. `head_missing`: no head lies beside the keys.
 */
export const auditFaults = ['missing', 'changed', 'cut_out', 'cut_off', 'late', 'unsealed', 'key_missing', 'head_missing'] as const;
export type AuditFault = (typeof auditFaults)[number];

export interface FoundFault {
  readonly fault: AuditFault;
  /** Number in the chain, or the first of a run of them; null for what has none. */
  readonly seq: number | null;
  /** Last number of a run. */
  readonly until: number | null;
  readonly entryId: string | null;
}

export interface LinkToCheck {
  readonly seq: number;
  readonly entryId: string;
  readonly sealedAt: Date;
  /** Instant of the entry; null when it is gone. */
  readonly at: Date | null;
  /** Whether the fingerprint fits the entry and the link before; null when its key is not here. */
  readonly fits: boolean | null;
  /** Whether the link before is known, so that `fits` means something. */
  readonly follows: boolean;
}

export interface Verification {
  readonly entries: number;
  readonly lastSeq: number;
  readonly faults: readonly FoundFault[];
  /** How many there are of each, also beyond those listed. */
  readonly counts: Readonly<Record<AuditFault, number>>;
}

/** Faults listed one by one; the counts go on. */
const LISTED = 200;

/** Gathers a verification. */
export class Verifier {
  readonly #faults: FoundFault[] = [];
  readonly #counts = Object.fromEntries(auditFaults.map((fault) => [fault, 0])) as Record<AuditFault, number>;
  readonly #lateAfterMs: number;
  #entries = 0;
  #lastSeq = 0;

  /** @param lateAfterMs from here on an entry was sealed late */
  constructor(lateAfterMs: number) {
    this.#lateAfterMs = lateAfterMs;
  }

  /** Number that the next link must have to follow. */
  get nextSeq(): number {
    return this.#lastSeq + 1;
  }

  link({ seq, entryId, sealedAt, at, fits, follows }: LinkToCheck): void {
    if (seq > this.nextSeq) this.fault('cut_out', { seq: this.nextSeq, until: seq - 1, times: seq - this.nextSeq });
    this.#lastSeq = seq;
    if (at === null) return this.fault('missing', { seq, entryId });
    this.#entries += 1;
    if (fits === null) this.fault('key_missing', { seq, entryId });
    else if (follows && !fits) this.fault('changed', { seq, entryId });
    const waited = sealedAt.getTime() - at.getTime();
    if (waited > this.#lateAfterMs || waited < -this.#lateAfterMs) this.fault('late', { seq, entryId });
  }

  fault(fault: AuditFault, where: { seq?: number; until?: number; entryId?: string; times?: number } = {}): void {
    this.#counts[fault] += where.times ?? 1;
    if (this.#faults.length < LISTED) this.#faults.push({ fault, seq: where.seq ?? null, until: where.until ?? null, entryId: where.entryId ?? null });
  }

  done(): Verification {
    return { entries: this.#entries, lastSeq: this.#lastSeq, faults: this.#faults, counts: this.#counts };
  }
}

/** Whether the audit is whole. What was sealed late is told, and is no damage. */
export function isWhole({ counts }: Pick<Verification, 'counts'>): boolean {
  return auditFaults.every((fault) => fault === 'late' || counts[fault] === 0);
}
