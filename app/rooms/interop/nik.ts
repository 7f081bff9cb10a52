import type { Sex } from '@anakkita/growth';
import { readDateCell } from './date-cell.ts';

/** A NIK as the file gives it. Only a whole one has `digits`; they are for hashing and encrypting, never for a log. */
export type Nik =
  | { state: 'valid'; digits: string; bornOn: string | null; sex: Sex | null }
  | { state: 'missing' }
  /** Stars, or a spreadsheet's rounding (`3.27105E+15`): the digits still seen support a match, never decide it. */
  | { state: 'masked'; prefix: string; rounded: boolean }
  | { state: 'wrongLength'; length: number };

/**
 * Reads a NIK: 16 digits, of which 7 to 12 are the birth date as DDMMYY, 40 added to the day of a girl. What is embedded is
 * given for a soft check: people carry a wrong one all their lives, so it refuses nothing.
 *
 * @param century years of the century the two digits are read in: a child's is 20
 */
export function readNik(text: string, century = 20): Nik {
  if (text === '') return { state: 'missing' };
  const bare = text.replace(/[\s.'"`-]/gu, '');
  if (bare === '') return { state: 'missing' };
  const rounded = /^(\d)[.,]?(\d*)[eE]\+?1[3-8]$/u.exec(text.replace(/\s/gu, ''));
  if (rounded !== null)
    return { state: 'masked', prefix: `${rounded[1] ?? ''}${(rounded[2] ?? '').replace(/0+$/u, '')}`.slice(0, -1), rounded: true };
  if (/^\d{16}$/u.test(bare)) {
    if (/^(\d)\1*$/u.test(bare) || /^0{6}/u.test(bare) || bare.endsWith('0000000000')) return { state: 'missing' };
    return { state: 'valid', digits: bare, ...embedded(bare, century) };
  }
  if (/[*xX•#]/u.test(bare)) return { state: 'masked', prefix: /^\d*/u.exec(bare)?.[0] ?? '', rounded: false };
  const digits = bare.replace(/\D/gu, '');
  if (digits === '' || /^0*$/u.test(digits)) return { state: 'missing' };
  return { state: 'wrongLength', length: digits.length };
}

function embedded(digits: string, century: number): { bornOn: string | null; sex: Sex | null } {
  const written = Number(digits.slice(6, 8));
  const day = written > 40 ? written - 40 : written;
  const month = Number(digits.slice(8, 10));
  const year = century * 100 + Number(digits.slice(10, 12));
  const bornOn = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (readDateCell(bornOn).kind !== 'date') return { bornOn: null, sex: null };
  return { bornOn, sex: written > 40 ? 'F' : 'M' };
}
