import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Select } from '../../../platform/ui/Select.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { listPeople } from '../index.ts';
import type { PersonView } from '../index.ts';
import { peopleWords } from './peopleWords.ts';

/** Who goes on with the work of a person who leaves. Nobody is an answer: the roles then end with the person. */
export function Successor({ person, value, onChange }: { person: PersonView; value: string; onChange: (personId: string) => void }) {
  const say = useMessages(peopleWords);
  const people = useQuery(queryOptionsFor(listPeople, {})).data?.people ?? [];
  const others = people.filter(({ id, leftAt }) => id !== person.id && leftAt === null).map(({ id, name }) => ({ value: id, label: name }));
  return <Select label={say.successor} help={say.successorHelp} options={[{ value: '', label: say.nobody }, ...others]} value={value} onChange={onChange} />;
}
