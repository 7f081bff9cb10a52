/** What a case needs, read out of where the child stands and what was found: with the reason for each line. Pure. */
import type { Assessment } from '../cases/index.ts';
import { usualPrice } from './need-item.ts';
import type { Catalogue, NeedItem, Trigger } from './need-item.ts';
import { safetyOf } from './safety.ts';

/** What triggers look at. z in hundredths, only where it may be counted. */
export interface NeedFacts {
  today: string;
  ageMonths: number;
  lenZ: number | null;
  weiZ: number | null;
  wflZ: number | null;
  armMm: number | null;
  oedema: boolean;
  /** Gain letters of the last weighings, oldest first. */
  gains: readonly (string | null)[];
  /** The newest length is held as implausible. */
  lengthHeld: boolean;
  referralOpen: boolean;
  assessment: Assessment | null;
}

/** Figures that a city may set (unverified). */
export const triggerSettings = {
  /** Decile of wealth up to which a family is poor, and up to which food is short. */
  poorDecile: 4,
  hungryDecile: 2,
  thinMotherArmCm: 23.5,
  anaemiaHbGdl: 11,
  shortIntervalMonths: 24,
  motherMoodScore: 10,
  /** Months of the programme: February and August. */
  programmeMonths: ['02', '08'],
} as const;

const has = (list: readonly string[] | undefined): boolean => list !== undefined && list.length > 0;

/** One rule per trigger: total over all facts, an answer that was not given never fires. */
export const rules: Readonly<Record<Trigger, (facts: NeedFacts, a: Assessment) => boolean>> = {
  stunted: (f) => f.lenZ !== null && f.lenZ < -200,
  under_two: (f) => f.ageMonths < 24 && f.lenZ !== null && f.lenZ < -200,
  not_gaining: (f) => f.gains.at(-1) === 'T',
  underweight: (f) => f.weiZ !== null && f.weiZ < -200,
  wasted: (f) => f.wflZ !== null && f.wflZ < -200 && f.wflZ >= -300,
  severe_wasting: (f) => (f.wflZ !== null && f.wflZ < -300) || f.oedema || (f.armMm !== null && f.armMm < 115 && f.ageMonths >= 6),
  every_case: () => true,
  below_six_months: (f) => f.ageMonths < 6,
  weaned_too_early: (_f, a) => (a.complementaryFromMonth !== undefined && a.complementaryFromMonth < 6) || (a.animalProteinDays !== undefined && a.animalProteinDays <= 2),
  red_flag: (_f, a) => a.seen.length > 0,
  confirmed_stunted: (f) => f.lenZ !== null && f.lenZ < -300,
  referral_open: (f) => f.referralOpen,
  cough_or_contact: (_f, a) => a.coughOverTwoWeeks === true || a.tbContact === true,
  anaemia: (_f, a) => a.haemoglobinGdl !== undefined && a.haemoglobinGdl < triggerSettings.anaemiaHbGdl,
  antigen_missing: (_f, a) => a.immunised === 'no' || a.immunised === 'antigen_missing' || has(a.missingAntigens),
  deworming_month: (f) => (triggerSettings.programmeMonths as readonly string[]).includes(f.today.slice(5, 7)),
  vitamin_month: (f) => (triggerSettings.programmeMonths as readonly string[]).includes(f.today.slice(5, 7)),
  diarrhoea: (_f, a) => a.diarrhoea === true,
  development_due: (f) => f.ageMonths % (f.ageMonths < 24 ? 3 : 6) === 0,
  mother_pregnant: (_f, a) => a.pregnantAgain === true,
  mother_thin: (_f, a) => a.pregnantAgain === true && a.motherArmCm !== undefined && a.motherArmCm < triggerSettings.thinMotherArmCm,
  birth_interval_short: (_f, a) => a.birthIntervalMonths !== undefined && a.birthIntervalMonths < triggerSettings.shortIntervalMonths && a.contraception !== true,
  insurance_missing: (_f, a) => a.insurance === 'none' || a.insurance === 'inactive',
  documents_missing: (_f, a) => a.documentsComplete === false,
  poor: (_f, a) => a.wealthDecile !== undefined && a.wealthDecile <= triggerSettings.poorDecile,
  poor_not_helped: (_f, a) => a.wealthDecile !== undefined && a.wealthDecile <= triggerSettings.poorDecile && (a.pkh === false || a.foodAid === false),
  food_insecure: (_f, a) => a.wealthDecile !== undefined && a.wealthDecile <= triggerSettings.hungryDecile && a.foodAid !== true,
  latrine_unfit: (_f, a) => a.latrine === 'none' || a.latrine === 'shared',
  water_unsafe: (_f, a) => a.water === 'unprotected',
  house_unfit: (_f, a) => a.houseFit === false || a.earthFloor === true,
  smoker: (_f, a) => a.smokerAtHome === true || a.motherSmokes === true,
  development_delayed: (_f, a) => a.development === 'doubtful' || a.development === 'delayed',
  caregiver_risk: (_f, a) => (a.motherMoodScore !== undefined && a.motherMoodScore >= triggerSettings.motherMoodScore) || a.seen.includes('neglect_suspected'),
  implausible: (f) => f.lengthHeld,
  by_hand: () => false,
};

/** A line as it is proposed: a person decides. */
export interface Proposal {
  item: NeedItem;
  reasons: Trigger[];
  quantity: number;
  unitPriceRp: number;
}

/** Which triggers of an item fire. */
export function firing(item: NeedItem, facts: NeedFacts): Trigger[] {
  const assessment = facts.assessment ?? { seen: [] };
  return item.triggers.filter((trigger) => rules[trigger](facts, assessment));
}

/** What a case needs now: active items of which a trigger fires and that nothing forbids, in the order of the catalogue. */
export function proposeNeeds(catalogue: Catalogue, facts: NeedFacts): Proposal[] {
  return catalogue.items.flatMap((item) => {
    const reasons = item.active ? firing(item, facts) : [];
    const forbidden = safetyOf(item, facts).some(({ weight }) => weight === 'forbids');
    return reasons.length === 0 || forbidden ? [] : [{ item, reasons, quantity: item.usual, unitPriceRp: usualPrice(item) }];
  });
}
