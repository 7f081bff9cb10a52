import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ageInDays, DAYS_PER_MONTH } from '@anakkita/growth';
import { call, ProblemError, queryOptionsFor } from '../../../platform/http/client.ts';
import type { Endpoint, InputOf } from '../../../platform/http/endpoint.ts';
import type { ExpectedPoint } from '../../../platform/ui/charts/PlanLine.tsx';
import { currentLanguage } from '../../../platform/ui/language.ts';
import { problemOf, type ProblemView } from '../../../platform/ui/problemView.ts';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { listChildren, listWork, readCase, readChildPage, readHome, refusalWords } from '../index.ts';

/** The case of a child; not asked for by those who may not read cases. */
export function useCase(childId: string) {
  const may = useMay('case.read');
  return useQuery({ ...queryOptionsFor(readCase, { childId }), enabled: may, placeholderData: undefined });
}

/** The line of the plan in force as the length chart takes it: from where it begins, once a month, to its last day. */
export function usePlanLine(childId: string, bornOn: string): ExpectedPoint[] {
  const found = useCase(childId).data?.case;
  const plan = found?.plan ?? found?.proposedPlan?.plan;
  if (!found || !plan || found.stage === 'closed') return [];
  const at = (on: string) => ageInDays(bornOn, on) / DAYS_PER_MONTH;
  const base = found.measurements.find((m) => m.id === plan.base.measurementId);
  const start = base?.lengthMm == null ? [] : [{ x: at(base.on), value: base.lengthMm / 10, on: base.on }];
  return [...start, ...plan.shouldBe.map(({ on, lengthCm }) => ({ x: at(on), value: lengthCm, on }))];
}

/** Paths whose answers a step of a case changes. `/v1/children/{childId}/needs` is of a higher room and known by its path alone. */
const touched = [readCase.path, readChildPage.path, listChildren.path, readHome.path, listWork.path, '/v1/children/{childId}/needs', '/v1/case-audits'];

/** One command of a case; when it is done everything that shows the case is fresh. */
export function useCaseCommand<E extends Endpoint>(endpoint: E) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<E>) => call(endpoint, input),
    onSettled: () => Promise.all(touched.map((path) => client.invalidateQueries({ queryKey: [path] }))),
  });
}

/** A refusal of the rules with its own sentence, which says what to do. */
export function caseProblem(error: unknown): ProblemView {
  const view = problemOf(error);
  const reason = error instanceof ProblemError && error.problem.code === 'case.refused' ? error.problem.details['reason'] : undefined;
  const sentence = typeof reason === 'string' ? refusalWords[reason as keyof typeof refusalWords] : undefined;
  return sentence === undefined ? view : { code: view.code, title: view.title, detail: sentence[currentLanguage()] };
}
