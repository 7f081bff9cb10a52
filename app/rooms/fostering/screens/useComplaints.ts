import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { answerComplaint, answerNote, fileComplaint, holdByComplaint, leaveNote, listComplaints, readFosterCare, readMyNotes, readNotes, type NoteView } from '../index.ts';

export function useComplaints() {
  return useQuery(queryOptionsFor(listComplaints, {}));
}

export function useComplaintCommands() {
  const client = useQueryClient();
  const freshen = () => Promise.all([listComplaints.path, readFosterCare.path].map((path) => client.invalidateQueries({ queryKey: [path] })));
  return {
    hold: useMutation({ mutationFn: (input: { complaintId: string; hold: boolean }) => call(holdByComplaint, input), onSettled: freshen }),
    answer: useMutation({
      mutationFn: (input: { complaintId: string; outcome: 'founded' | 'not_founded'; words: string; endPairing: boolean }) => call(answerComplaint, input),
      onSettled: freshen,
    }),
    file: useMutation({
      mutationFn: (input: { childId: string; pairingId: string; words: string }) => call(fileComplaint, { complaintId: crypto.randomUUID(), ...input }),
      onSettled: freshen,
    }),
  };
}

export function useFosterCare(childId: string) {
  return useQuery({ ...queryOptionsFor(readFosterCare, { childId }), placeholderData: undefined });
}

/** Notes about a child, as the foster parent (`own`) or as the posyandu sees them. */
export function useNotes(childId: string, own: boolean) {
  return useQuery<{ notes: NoteView[]; mayWrite?: boolean }>({
    queryKey: [own ? readMyNotes.path : readNotes.path, { childId }],
    queryFn: ({ signal }) => call(own ? readMyNotes : readNotes, { childId }, { signal }),
  });
}

export function useNoteCommand(childId: string, own: boolean) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => call(own ? leaveNote : answerNote, { childId, noteId: crypto.randomUUID(), text }),
    onSettled: () => Promise.all([readMyNotes.path, readNotes.path].map((path) => client.invalidateQueries({ queryKey: [path] }))),
  });
}
