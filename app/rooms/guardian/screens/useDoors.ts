import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemError, call, queryOptionsFor } from '../../../platform/http/client.ts';
import type { ProblemBody } from '../../../platform/problem/index.ts';
import { endGuardianDoor, listGuardianDoors, makeGuardianDoor, printGuardianCard } from '../index.ts';

/** Doors of a child's guardians. Never shows another child's while it loads. */
export function useDoors(childId: string) {
  return useQuery({ ...queryOptionsFor(listGuardianDoors, { childId }), placeholderData: undefined });
}

/** Making and ending a door; each freshens the list. */
export function useDoorCommands(childId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [listGuardianDoors.path] });
  return {
    make: useMutation({
      mutationFn: (input: { guardianId: string; doorId: string; code: string }) => call(makeGuardianDoor, { childId, ...input }),
      onSettled,
    }),
    end: useMutation({ mutationFn: (guardianId: string) => call(endGuardianDoor, { childId, guardianId }), onSettled }),
  };
}

/** The card as a file, kept nowhere but in the browser's downloads. @throws ProblemError */
export async function fetchCard(card: { link: string; endsAt: string }): Promise<Blob> {
  const response = await fetch(printGuardianCard.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(card),
    credentials: 'same-origin',
  });
  if (!response.ok) throw new ProblemError((await response.json()) as ProblemBody);
  return response.blob();
}
