/** Prevalence of malnutrition by the method of the WHO's survey reports. */
import { assess } from '../assess.ts';
import { ageDaysOf, type Measurement } from '../measurement.ts';
import {
  type Estimate,
  type GroupSource,
  indexPrevalence,
  type IndexPrevalence,
  type SampleSize,
  stuntedAndOverweight,
  stuntedAndWasted,
} from './estimate.ts';
import { compareValues, groupLabel, type GroupName, GROUPINGS } from './groups.ts';
import { upperT } from './student.ts';
import { type RowSpill, Survey, type SurveyChild } from './survey.ts';
import { REPORTED, type ReportedIndex } from './variables.ts';

export interface GroupPrevalence extends GroupName {
  /** As a report prints it: `All`, `Sex: Female`, `Age + sex: 00-05 mo.Male`. */
  readonly label: string;
  readonly lengthForAge: IndexPrevalence;
  readonly weightForAge: IndexPrevalence;
  readonly bmiForAge: IndexPrevalence;
  readonly weightForLength: IndexPrevalence;
  readonly stuntedAndWasted: Estimate & SampleSize;
  readonly stuntedAndOverweight: Estimate & SampleSize;
}

export interface Prevalence {
  /** All children first, then each grouping of which the survey knows something. */
  readonly groups: readonly GroupPrevalence[];
  /** Children in the survey, and left out: over 60 months, of negative age, without cluster or stratum. */
  readonly children: number;
  readonly excluded: number;
  /** Of the children in the survey, those whose sampling weight is missing; they count for nothing. */
  readonly withoutWeight: number;
  /** Sampling units less strata. */
  readonly degreesOfFreedom: number;
}

/**
 * Estimates for all children and for each group, with standard errors and 95 % intervals: a mean over a domain,
 * linearised, clusters taken as drawn with replacement within strata; shares on the logit scale with Student's t.
 *
 * @throws RangeError when no child is left, a sampling weight is negative, or a grouping has more than 1,000 values
 *
 * @example
 * const { groups } = prevalence(children.map((child) => ({ ...surveyed(child), cluster: child.village })));
 * groups[0].lengthForAge.belowMinus2; // { value: 21.4, standardError: 1.1, lower: 19.3, upper: 23.7 }
 */
export function prevalence(children: Iterable<SurveyChild>): Prevalence {
  const survey = new Survey();
  for (const child of children) survey.add(child);
  return surveyPrevalence(survey);
}

/** A measurement as a survey counts it: scored, flagged z taken as missing. */
export function surveyed(m: Measurement): SurveyChild {
  const scores = assess(m);
  const z = Object.fromEntries(REPORTED.map((index) => [index, scores[index].flag === 0 ? scores[index].z : null]));
  return { sex: m.sex, ageDays: ageDaysOf(m), oedema: m.oedema, z: z as Record<ReportedIndex, number | null> };
}

/** A survey that takes its children one by one, for those who stream. */
export function createSurvey(spill?: RowSpill): Survey {
  return new Survey(spill);
}

/** The estimates of a survey whose children are all in. */
export function surveyPrevalence(survey: Survey): Prevalence {
  const steps = surveySteps(survey);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, for those who show progress meanwhile. */
export function* surveySteps(survey: Survey): Generator<undefined, Prevalence> {
  if (survey.children === 0) throw new RangeError('No child is left in the survey');
  const units = yield* survey.unitSums();
  const { degrees } = survey.design.finish();
  const t = degrees > 0 ? upperT(0.025, degrees) : null;
  const groups = reported(survey).map(({ name, group }): GroupPrevalence => {
    const source: GroupSource = { group, sums: survey.groupSums[group], units, t };
    const of = (index: ReportedIndex): IndexPrevalence => indexPrevalence(source, index);
    return {
      ...name,
      label: groupLabel(name),
      lengthForAge: of('lengthForAge'),
      weightForAge: of('weightForAge'),
      bmiForAge: of('bmiForAge'),
      weightForLength: of('weightForLength'),
      stuntedAndWasted: stuntedAndWasted(source),
      stuntedAndOverweight: stuntedAndOverweight(source),
    };
  });
  const { children, excluded, withoutWeight } = survey;
  return { groups, children, excluded, withoutWeight, degreesOfFreedom: degrees };
}

/** Groups in the order of a report; a grouping none of whose values occurs is left out as a whole. */
function reported(survey: Survey): { name: GroupName; group: number }[] {
  const numbered = survey.groupNames.map((name, group) => ({ name, group }));
  return GROUPINGS.flatMap((grouping, place) => {
    const members = numbered.filter(({ name }) => name.grouping === grouping);
    if (!members.some(({ group }) => survey.groupSums[group])) return [];
    return place < 4 ? members : members.sort((a, b) => compareValues(a.name.value, b.name.value));
  });
}
