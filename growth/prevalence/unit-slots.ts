/** A table from pairs of a sampling unit and a group to rows of numbers, used again and again without new memory. */

const EMPTY = -1;

export class UnitSlots {
  /** Pairs in use. */
  size = 0;
  /** Of each pair: its unit, its group, and `width` numbers. */
  units = new Int32Array(64);
  groups = new Int32Array(64);
  numbers: Float64Array;
  private readonly width: number;
  /** Open addressing: pair at each place of the hash, at most half of them taken. */
  private places = new Int32Array(128).fill(EMPTY);

  constructor(width: number) {
    this.width = width;
    this.numbers = new Float64Array(64 * width);
  }

  /** Where the pair's numbers begin; a new pair begins with zeros. */
  startOf(unit: number, group: number): number {
    const mask = this.places.length - 1;
    let place = hash(unit, group) & mask;
    for (let slot: number; (slot = this.places[place] as number) !== EMPTY; place = (place + 1) & mask) {
      if (this.units[slot] === unit && this.groups[slot] === group) return slot * this.width;
    }
    if (this.size === this.units.length) {
      this.grow();
      return this.startOf(unit, group);
    }
    const slot = this.size++;
    this.places[place] = slot;
    this.units[slot] = unit;
    this.groups[slot] = group;
    return slot * this.width;
  }

  /** Forgets all pairs. */
  clear(): void {
    this.numbers.fill(0, 0, this.size * this.width);
    this.places.fill(EMPTY);
    this.size = 0;
  }

  private grow(): void {
    const capacity = this.units.length * 2;
    const { units, groups, numbers } = this;
    this.units = new Int32Array(capacity);
    this.groups = new Int32Array(capacity);
    this.numbers = new Float64Array(capacity * this.width);
    this.units.set(units);
    this.groups.set(groups);
    this.numbers.set(numbers);
    this.places = new Int32Array(capacity * 2).fill(EMPTY);
    const mask = this.places.length - 1;
    for (let slot = 0; slot < this.size; slot++) {
      let place = hash(units[slot] as number, groups[slot] as number) & mask;
      while (this.places[place] !== EMPTY) place = (place + 1) & mask;
      this.places[place] = slot;
    }
  }
}

function hash(unit: number, group: number): number {
  const mixed = Math.imul(unit, 0x9e3779b1) ^ Math.imul(group, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
