/**
 * The guardian's door as rules: how long it lasts, what a code may be, when it locks. No I/O, no clock, no random.
 */

/** A link lasts this long; then the guardian and the kader meet again. */
export const DOOR_MONTHS = 12;
/** A visit through the door: long enough to read everything once, short enough for a borrowed phone. It is never lengthened. */
export const VISIT_MINUTES = 15;
/** Wrong codes within a day after which the link is locked for good and the kader is told. */
export const LOCK_AFTER = 10;
export const CODE_DIGITS = 6;

/** Why a code is refused: a thief of the card would try it first. */
export type CodeFault = 'form' | 'repeated' | 'sequence' | 'birthday';

/**
 * What is wrong with a code that somebody chose; null when nothing is. A code is six digits, at least four of them
 * different, no run up or down, no pattern written twice, and not a birthday of the child in any usual order.
 *
 * @example codeFault('123456', ['2024-03-11']) // 'sequence'
 * @example codeFault('110324', ['2024-03-11']) // 'birthday'
 */
export function codeFault(code: string, bornOn: readonly string[]): CodeFault | null {
  if (!/^\d{6}$/.test(code)) return 'form';
  if (new Set(code).size < 4 || code.slice(0, 3) === code.slice(3) || /^(\d\d)\1\1$/.test(code)) return 'repeated';
  if (isRun(code)) return 'sequence';
  return bornOn.some((date) => birthdayCodes(date).includes(code)) ? 'birthday' : null;
}

/** Each digit one above (or one below) the digit before, all through or in both halves: 123456, 987654, 123789, 456123. */
function isRun(code: string): boolean {
  const steps = [...code].slice(1).map((digit, at) => (Number(digit) - Number(code[at]) + 10) % 10);
  const even = (some: readonly number[]): boolean => some.every((step) => step === 1) || some.every((step) => step === 9);
  return even(steps) || (even(steps.slice(0, 2)) && even(steps.slice(3)));
}

/** Six digits that people make of a date: `2024-03-11` is 110324, 240311, 031124, 112024, 032024, 202403 and 201103. */
function birthdayCodes(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const short = year.slice(2);
  return [day + month + short, short + month + day, month + day + short, day + year, month + year, year + month, year + day, short + day + month];
}

/** A code out of a random number below a million, or null when it is one that would be refused: ask again then. */
export function codeOf(random: number, bornOn: readonly string[]): string | null {
  const code = String(random).padStart(CODE_DIGITS, '0');
  return codeFault(code, bornOn) === null ? code : null;
}

/** What was typed, without the spaces and dots that people put between digits. */
export function typedCode(text: string): string {
  return text.replace(/[\s.-]/g, '');
}

export type DoorState = 'open' | 'locked' | 'expired' | 'ended';

/** Where a door stands at an instant. Only an open one opens. */
export function doorState(door: { endsAt: Date; lockedAt: Date | null; endedAt: Date | null }, now: Date): DoorState {
  if (door.endedAt !== null) return 'ended';
  if (door.endsAt <= now) return 'expired';
  return door.lockedAt === null ? 'open' : 'locked';
}
