/** What was done for the child, by date, in words that name nobody of the staff. Pure. */
import { sayNumber } from './figures.ts';

/** One thing that was done. */
export interface Deed {
  /** Plain date. */
  on: string;
  what: string;
  /** Id of a visit with a photograph that the guardian allows now. */
  photoOf?: string;
}

const REASONS: Readonly<Record<string, string>> = {
  severe_wasting: 'badannya sangat kurus',
  oedema: 'ada bengkak',
  thin_arm: 'lingkar lengannya kecil',
};

/** `Dipanggil ke puskesmas karena badannya sangat kurus. Sudah ditangani.` */
export function sayCall(reasons: readonly string[], done: boolean): string {
  const why = reasons.map((reason) => REASONS[reason]).filter((words) => words !== undefined);
  return `Dipanggil ke puskesmas${why.length === 0 ? '' : ` karena ${why.join(' dan ')}`}. ${done ? 'Sudah ditangani.' : 'Segera datang: puskesmas menunggu.'}`;
}

/** `Ditimbang dan diukur di Posyandu Melati 1: 8,4 kg, 74,0 cm.` The place is left out where it is not told. */
export function sayWeighing(m: { weightG: number | null; lengthMm: number | null }, place: string | null): string {
  const values = [m.weightG === null ? null : `${sayNumber(m.weightG / 1000)} kg`, m.lengthMm === null ? null : `${sayNumber(m.lengthMm / 10)} cm`];
  const told = values.filter((value) => value !== null).join(', ');
  return `Ditimbang dan diukur${place === null ? '' : ` di ${place}`}${told === '' ? '' : `: ${told}`}.`;
}

/** Who came, by what they are to the family; nobody's name. */
export function sayVisit(madeAs: 'foster_parent' | 'staff', hasPhoto: boolean): string {
  return `${madeAs === 'foster_parent' ? 'Dikunjungi bapak atau bunda asuh.' : 'Dikunjungi kader atau petugas.'}${hasPhoto ? ' Ada foto.' : ''}`;
}

/** `Diterima: telur, 30 butir.` */
export function sayGiven({ label, quantity, unit }: { label: string; quantity: number; unit: string }): string {
  return `Diterima: ${label}, ${String(quantity).replace('.', ',')} ${unit}.`;
}

/** Newest first. */
export function inOrder(deeds: readonly Deed[]): Deed[] {
  return deeds.toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}
