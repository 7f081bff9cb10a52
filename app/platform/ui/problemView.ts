import { kitWords } from './kitWords.ts';
import { currentLanguage } from './language.ts';

/** A refusal as a person reads it; the server's problems have this shape. */
export interface ProblemView {
  /** Stable code, `CHILD_NOT_FOUND`. */
  code: string;
  /** What happened. */
  title: string;
  /** Why. */
  detail?: string | undefined;
  /** What to do now. */
  help?: string | undefined;
}

/** Any thrown thing as a problem: the server's own words where it has them, the kit's general words otherwise. */
export function problemOf(thrown: unknown): ProblemView {
  if (isProblemView(thrown)) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'problem' in thrown && isProblemView(thrown.problem)) {
    return thrown.problem;
  }
  const say = kitWords[currentLanguage()];
  const code = thrown instanceof Error ? thrown.name : 'UNKNOWN';
  return { code, title: say.errorTitle, detail: say.errorDetail, help: say.errorHelp };
}

function isProblemView(thrown: unknown): thrown is ProblemView {
  if (typeof thrown !== 'object' || thrown === null) return false;
  return 'code' in thrown && typeof thrown.code === 'string' && 'title' in thrown && typeof thrown.title === 'string';
}
