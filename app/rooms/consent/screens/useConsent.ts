import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import {
  addGuardian, correctGuardian, endGuardian, liftRestriction, listQuestions, listTexts, readConsent, recordAnswers, restrictChild, sendPaper, settleQuestion,
  withdrawAnswers,
} from '../index.ts';

/** One child's consent. Never shows another child while it loads. */
export function useConsent(childId: string) {
  return useQuery({ ...queryOptionsFor(readConsent, { childId }), placeholderData: undefined });
}

/** The text in force. */
export function useTextInForce() {
  const texts = useQuery(queryOptionsFor(listTexts, {}));
  return { ...texts, text: texts.data?.texts.find(({ inForce }) => inForce) };
}

type WithoutChild<E> = Omit<InputOf<E>, 'childId'>;

/** What a guardian said, with the picture of the paper when there is one. */
export interface Recording {
  input: WithoutChild<typeof recordAnswers>;
  paper: Blob | null;
  /** The same for a repeat, so that nothing is recorded twice. */
  commandId: string;
}

/** Commands on a child's consent; each freshens what shows it. What may be shown changes elsewhere too: everything is asked again. */
export function useConsentCommands(childId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries();
  return {
    record: useMutation({
      async mutationFn({ input, paper, commandId }: Recording) {
        if (paper !== null && input.paperId !== undefined) await call(sendPaper, { childId, paperId: input.paperId }, { file: paper });
        return call(recordAnswers, { childId, ...input }, { commandId });
      },
      onSettled,
    }),
    withdraw: useMutation({ mutationFn: (input: WithoutChild<typeof withdrawAnswers>) => call(withdrawAnswers, { childId, ...input }), onSettled }),
    add: useMutation({
      mutationFn: (input: WithoutChild<typeof addGuardian>) => call(addGuardian, { childId, ...input }, { commandId: input.guardianId }),
      onSettled,
    }),
    correct: useMutation({ mutationFn: (input: WithoutChild<typeof correctGuardian>) => call(correctGuardian, { childId, ...input }), onSettled }),
    end: useMutation({ mutationFn: (input: WithoutChild<typeof endGuardian>) => call(endGuardian, { childId, ...input }), onSettled }),
    restrict: useMutation({ mutationFn: (input: WithoutChild<typeof restrictChild>) => call(restrictChild, { childId, ...input }), onSettled }),
    lift: useMutation({ mutationFn: () => call(liftRestriction, { childId }), onSettled }),
    settle: useMutation({ mutationFn: (input: WithoutChild<typeof settleQuestion>) => call(settleQuestion, { childId, ...input }), onSettled }),
  };
}

/** What waits for a person, within reach. */
export function useQuestions() {
  return useQuery(queryOptionsFor(listQuestions, {}));
}
