import type { PersonView } from '../contract.ts';

/** People whose name, username, phone, role or area holds every typed word; those who left come last. */
export function peopleMatching(people: readonly PersonView[], typed: string, nameOfRole: (role: string) => string): PersonView[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return people
    .filter((person) => {
      const text = [
        person.name,
        person.username,
        person.phone,
        ...person.grants.flatMap(({ role, areaName }) => [nameOfRole(role), areaName]),
      ]
        .join(' ')
        .toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .toSorted((one, other) => Number(one.leftAt !== null) - Number(other.leftAt !== null) || one.name.localeCompare(other.name, 'id'));
}
