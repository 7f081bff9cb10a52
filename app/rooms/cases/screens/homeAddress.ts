interface At {
  rt: number | null;
  rw: number | null;
}

/** `RW 05 RT 02`; what is not known is left out. */
export function homeAddress({ rt, rw }: At): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return [rw === null ? '' : `RW ${two(rw)}`, rt === null ? '' : `RT ${two(rt)}`].filter(Boolean).join(' ');
}
