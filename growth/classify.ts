/** Classes of nutritional status: the exact labels of Permenkes 2/2020 and the WHO's English ones. */
import { roundToHundredths } from './zscore.ts';

export type LengthForAgeClass = 'severely_stunted' | 'stunted' | 'normal' | 'tall';
export type WeightForAgeClass = 'severely_underweight' | 'underweight' | 'normal' | 'risk_of_overweight';
export type WeightForLengthClass = 'severely_wasted' | 'wasted' | 'normal' | 'possible_risk_of_overweight' | 'overweight' | 'obese';
export type HeadForAgeClass = 'microcephaly' | 'normal' | 'macrocephaly';

/** The class of each index that has classes. Arm circumference is classed by centimetres: `classifyArm`. */
export interface ClassOf {
  readonly lengthForAge: LengthForAgeClass;
  readonly weightForAge: WeightForAgeClass;
  readonly weightForLength: WeightForLengthClass;
  readonly bmiForAge: WeightForLengthClass;
  readonly headForAge: HeadForAgeClass;
}

export interface NutritionClass<Code extends string = string> {
  /** Stable: stored and compared. */
  readonly code: Code;
  /** Label of Permenkes 2/2020, letter for letter. */
  readonly indonesian: string;
  readonly english: string;
}

/** A class reaches up to `to`: that limit belongs to it when `closed`, else to the next. */
interface Band<Code extends string> extends NutritionClass<Code> {
  readonly to: number;
  readonly closed: boolean;
}

function below<Code extends string>(to: number, code: Code, indonesian: string, english: string): Band<Code> {
  return { to, closed: false, code, indonesian, english };
}

function upTo<Code extends string>(to: number, code: Code, indonesian: string, english: string): Band<Code> {
  return { to, closed: true, code, indonesian, english };
}

const WEIGHT_FOR_LENGTH: readonly Band<WeightForLengthClass>[] = [
  below(-3, 'severely_wasted', 'Gizi buruk', 'Severely wasted'),
  below(-2, 'wasted', 'Gizi kurang', 'Wasted'),
  upTo(1, 'normal', 'Gizi baik', 'Normal'),
  upTo(2, 'possible_risk_of_overweight', 'Berisiko gizi lebih', 'Possible risk of overweight'),
  upTo(3, 'overweight', 'Gizi lebih', 'Overweight'),
  upTo(Number.POSITIVE_INFINITY, 'obese', 'Obesitas', 'Obese'),
];

/** All classes, lowest first. */
export const CLASSES: { readonly [Index in keyof ClassOf]: readonly Band<ClassOf[Index]>[] } = {
  lengthForAge: [
    below(-3, 'severely_stunted', 'Sangat pendek', 'Severely stunted'),
    below(-2, 'stunted', 'Pendek', 'Stunted'),
    upTo(3, 'normal', 'Normal', 'Normal'),
    upTo(Number.POSITIVE_INFINITY, 'tall', 'Tinggi', 'Very tall'),
  ],
  weightForAge: [
    below(-3, 'severely_underweight', 'Berat badan sangat kurang', 'Severely underweight'),
    below(-2, 'underweight', 'Berat badan kurang', 'Underweight'),
    upTo(1, 'normal', 'Berat badan normal', 'Normal'),
    upTo(Number.POSITIVE_INFINITY, 'risk_of_overweight', 'Risiko berat badan lebih', 'Possible growth problem'),
  ],
  weightForLength: WEIGHT_FOR_LENGTH,
  bmiForAge: WEIGHT_FOR_LENGTH,
  headForAge: [
    below(-2, 'microcephaly', 'Mikrosefali', 'Microcephaly'),
    upTo(2, 'normal', 'Normal', 'Normal'),
    upTo(Number.POSITIVE_INFINITY, 'macrocephaly', 'Makrosefali', 'Macrocephaly'),
  ],
};

/**
 * The class of a z, which is rounded to two decimals first: exactly -2 is not stunted, exactly +3 not obese.
 * Null for null, so that a z of `assess` can be handed on as it is.
 *
 * @example classify('lengthForAge', -2.004)?.indonesian // 'Normal'
 * @example classify('weightForLength', -3.01)?.code // 'severely_wasted'
 */
export function classify<Index extends keyof ClassOf>(index: Index, z: number | null): NutritionClass<ClassOf[Index]> | null {
  if (z === null || Number.isNaN(z)) return null;
  const rounded = roundToHundredths(z) / 100;
  const bands: readonly Band<ClassOf[Index]>[] = CLASSES[index];
  const band = bands.find(({ to, closed }) => rounded < to || (closed && rounded === to));
  return band ? { code: band.code, indonesian: band.indonesian, english: band.english } : null;
}

export type ArmClass = 'severely_wasted' | 'wasted' | 'normal';

/**
 * Mid-upper arm circumference between 6 and 59 completed months: below 11.5 cm, below 12.5 cm, or well.
 * Null outside those ages. The limits are those of common practice; not verified against the regulation.
 */
export function classifyArm(armCm: number | null, ageMonths: number): NutritionClass<ArmClass> | null {
  if (armCm === null || !(armCm > 0) || !(ageMonths >= 6 && ageMonths < 60)) return null;
  if (armCm < 11.5) return { code: 'severely_wasted', indonesian: 'Gizi buruk', english: 'Severe acute malnutrition' };
  if (armCm < 12.5) return { code: 'wasted', indonesian: 'Gizi kurang', english: 'Moderate acute malnutrition' };
  return { code: 'normal', indonesian: 'Gizi baik', english: 'Normal' };
}
