import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { addPerson, endGrant, grantRole, inviteToSetPassword, listPeople, personLeaves, resetSecondFactor } from '../index.ts';

/** Everybody who signs in, with their grants. */
export function usePeople() {
  return useQuery(queryOptionsFor(listPeople, {}));
}

interface NewPerson {
  personId: string;
  name: string;
  username: string;
  phone?: string;
  role: string;
  area: string;
}

/** What may be done with people; each freshens the list. */
export function usePeopleCommands() {
  const client = useQueryClient();
  const freshen = { onSuccess: () => client.invalidateQueries({ queryKey: [listPeople.path] }) };
  return {
    add: useMutation({ mutationFn: (person: NewPerson) => call(addPerson, person), ...freshen }),
    invite: useMutation({ mutationFn: (personId: string) => call(inviteToSetPassword, { personId }) }),
    grant: useMutation({
      mutationFn: (grant: { personId: string; grantId: string; role: string; area: string }) => call(grantRole, grant),
      ...freshen,
    }),
    end: useMutation({ mutationFn: (grant: { personId: string; grantId: string }) => call(endGrant, grant), ...freshen }),
    leave: useMutation({
      mutationFn: ({ personId, successorId }: { personId: string; successorId: string }) => call(personLeaves, { personId, ...(successorId === '' ? {} : { successorId }) }),
      ...freshen,
    }),
    reset: useMutation({ mutationFn: (personId: string) => call(resetSecondFactor, { personId }), ...freshen }),
  };
}
