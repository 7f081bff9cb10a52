/** A million made-up children for the benchmark: the same ones each time. */
import {
  armForAge,
  bmiForAge,
  headForAge,
  type Indicator,
  lengthForAge,
  type MeasurementColumns,
  PostureCode,
  type Sex,
  SexCode,
  valueAt,
} from '../index.ts';

/** Share of measurements drawn beyond 3 SD. */
const BEYOND_3_SD = 0.1;

/** Numbers in [0, 1) from a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * All six indices can be computed for nearly every row: ages 0 to 60 months (a third of them not whole days), both
 * sexes, both postures, lengths to a tenth of a centimetre (a third of them to a hundredth), weights to 10 g.
 */
export function madeUpChildren(rows: number, seed = 2006): Required<MeasurementColumns> {
  const random = seeded(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const drawZ = (): number => {
    if (random() < BEYOND_3_SD) return (random() < 0.5 ? -1 : 1) * (3 + 3 * random());
    return Math.max(-3, Math.min(3, normal()));
  };
  const draw = (indicator: Indicator, sex: Sex, day: number): number =>
    valueAt(indicator, sex, day, drawZ()) ?? valueAt(indicator, sex, day, 0) ?? Number.NaN;
  const rounded = (value: number, decimals: number): number => Math.round(value * decimals) / decimals;
  const children: Required<MeasurementColumns> = {
    sex: new Uint8Array(rows),
    ageDays: new Float64Array(rows),
    weightKg: new Float64Array(rows),
    lengthCm: new Float64Array(rows),
    posture: new Uint8Array(rows),
    headCm: new Float64Array(rows),
    armCm: new Float64Array(rows),
    oedema: new Uint8Array(rows),
  };
  for (let i = 0; i < rows; i++) {
    const sex: Sex = random() < 0.5 ? 'M' : 'F';
    const age = random() * 1826;
    const ageDays = random() < 1 / 3 ? age : Math.floor(age);
    const length = rounded(draw(lengthForAge, sex, ageDays), random() < 1 / 3 ? 100 : 10);
    const bmi = draw(bmiForAge, sex, ageDays);
    children.sex[i] = SexCode[sex];
    children.ageDays[i] = ageDays;
    children.lengthCm[i] = length;
    children.posture[i] = ageDays < 731 === random() < 0.95 ? PostureCode.L : PostureCode.H;
    children.weightKg[i] = rounded(bmi * (length / 100) ** 2, 100);
    children.headCm[i] = rounded(draw(headForAge, sex, ageDays), 10);
    children.armCm[i] = rounded(draw(armForAge, sex, ageDays), 10);
  }
  return children;
}
