/** Which field became what, and by whom: the record keeps only what stood before, the rest follows from the order. Pure. */
import type { ChildPage } from '../contract.ts';

type Source = ChildPage['sources'][number];

export interface FieldChange extends Source {
  key: string;
  valueAfter: string | null;
}

/** Changes newest first. What a change led to is what the next one of the same field found, or what stands now. */
export function fieldChanges(sources: readonly Source[], child: ChildPage['child']): FieldChange[] {
  const standing = new Map<string, string | null>([
    ['name', child.name],
    ['sex', child.sex],
    ['born_on', child.bornOn],
    ['parents', child.parentNames.join(' / ')],
    ['birth_weight_g', text(child.birthWeightG)],
    ['birth_length_mm', text(child.birthLengthMm)],
    ['area', child.area],
    ['rt', text(child.rt)],
    ['rw', text(child.rw)],
    ['address', child.address],
    ['nik', child.nikState],
  ]);
  return sources
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .map((source, at) => {
      const valueAfter = standing.get(source.field) ?? null;
      standing.set(source.field, source.valueBefore);
      return { ...source, key: `${at}`, valueAfter };
    });
}

function text(value: number | null): string | null {
  return value === null ? null : String(value);
}
