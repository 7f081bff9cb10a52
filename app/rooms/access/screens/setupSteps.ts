/** What a city still lacks before it can work, told from the people who are there. Pure. */
import type { PersonView } from '../contract.ts';

export const setupSteps = ['importer', 'treat', 'lead', 'watch', 'second'] as const;
export type SetupStep = (typeof setupSteps)[number];

const ROLES: Record<SetupStep, readonly string[]> = {
  importer: ['nutritionist', 'secretariat'],
  treat: ['nutritionist', 'midwife', 'doctor'],
  lead: ['chair', 'district_head', 'village_head'],
  watch: ['auditor', 'data_protection_officer'],
  second: ['administrator'],
};

/** Each step with the names of those who fulfil it; the second administrator needs two. */
export function setupState(people: readonly PersonView[]): { step: SetupStep; names: string[]; done: boolean }[] {
  const present = people.filter(({ leftAt }) => leftAt === null);
  return setupSteps.map((step) => {
    const names = present.filter(({ grants }) => grants.some(({ role }) => ROLES[step].includes(role))).map(({ name }) => name);
    return { step, names, done: names.length >= (step === 'second' ? 2 : 1) };
  });
}
