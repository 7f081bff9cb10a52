import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ProblemError, queryOptionsFor } from '../../../platform/http/client.ts';
import { currentLanguage } from '../../../platform/ui/language.ts';
import { problemOf, type ProblemView } from '../../../platform/ui/problemView.ts';
import { catalogueFaultWords, listNeedCatalogues, readNeedCatalogue, type CatalogueFault, type NeedItem } from '../index.ts';
import { draftOf, type CatalogueDraft } from './catalogueEdit.ts';

export const useCatalogue = () => useQuery(queryOptionsFor(readNeedCatalogue, {}));
export const useCatalogueVersions = () => useQuery(queryOptionsFor(listNeedCatalogues, {}));

/** Where what is not published lives until the tab is closed. Nothing of a person stands in it. */
const PLACE = 'katalog-kebutuhan';

function kept(): CatalogueDraft {
  try {
    return draftOf(sessionStorage.getItem(PLACE));
  } catch {
    return {};
  }
}

/** Changes that are not published; a reload loses none of them. */
export function useCatalogueDraft() {
  const [draft, setDraft] = useState(kept);
  function write(next: CatalogueDraft): void {
    setDraft(next);
    try {
      sessionStorage.setItem(PLACE, JSON.stringify(next));
    } catch {
      // Storage refused: the changes live until the page is closed.
    }
  }
  return { draft, put: (item: NeedItem) => write({ ...draft, [item.code]: item }), clear: () => write({}) };
}

/** A refusal to publish with its own sentence. */
export function catalogueProblem(error: unknown): ProblemView {
  const view = problemOf(error);
  const fault = error instanceof ProblemError && error.problem.code === 'catalogue.refused' ? error.problem.details['fault'] : undefined;
  const sentence = typeof fault === 'string' ? catalogueFaultWords[fault as CatalogueFault] : undefined;
  return sentence === undefined ? view : { ...view, detail: sentence[currentLanguage()] };
}
