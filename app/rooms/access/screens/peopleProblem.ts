import { ProblemError } from '../../../platform/http/client.ts';
import { problemOf, type ProblemView } from '../../../platform/ui/problemView.ts';
import type { peopleWords } from './peopleWords.ts';

type Say = (typeof peopleWords)['id'];

/** A refusal about people in the words of this page, where it has better ones than the catalogue. */
export function peopleProblem(error: unknown, say: Say): ProblemView {
  const problem = problemOf(error);
  const own: Readonly<Record<string, string>> = {
    'grant.last_administrator': say.lastAdministrator,
    'grant.reach': say.reach,
    'grant.held': say.held,
    'name.taken': say.usernameTaken,
  };
  const title = own[problem.code];
  return title === undefined ? problem : { code: problem.code, title };
}

/** The stable code of a refusal, or null. */
export function codeOf(error: unknown): string | null {
  return error instanceof ProblemError ? error.problem.code : null;
}
