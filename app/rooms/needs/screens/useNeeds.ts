import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, ProblemError, queryOptionsFor } from '../../../platform/http/client.ts';
import type { Endpoint, InputOf } from '../../../platform/http/endpoint.ts';
import { currentLanguage } from '../../../platform/ui/language.ts';
import { problemOf, type ProblemView } from '../../../platform/ui/problemView.ts';
import { listDepartmentNeeds, listDepartmentOfficers, listNeedCatalogues, listNeedWork, needRefusalWords, readNeedCatalogue, readNeeds } from '../index.ts';

/** What a child needs. */
export function useNeeds(childId: string) {
  return useQuery({ ...queryOptionsFor(readNeeds, { childId }), placeholderData: undefined });
}

/** One command on needs; what shows them is fresh afterwards. */
export function useNeedCommand<E extends Endpoint>(endpoint: E) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<E>) => call(endpoint, input),
    onSettled: () => Promise.all([readNeeds.path, listNeedWork.path, listDepartmentNeeds.path, listDepartmentOfficers.path, readNeedCatalogue.path, listNeedCatalogues.path].map((path) => client.invalidateQueries({ queryKey: [path] }))),
  });
}

/** A refused decision with its own sentence. */
export function needProblem(error: unknown): ProblemView {
  const view = problemOf(error);
  const reason = error instanceof ProblemError && error.problem.code === 'need.refused' ? error.problem.details['reason'] : undefined;
  const sentence = typeof reason === 'string' ? needRefusalWords[reason as keyof typeof needRefusalWords] : undefined;
  return sentence === undefined ? view : { code: view.code, title: view.title, detail: sentence[currentLanguage()] };
}
