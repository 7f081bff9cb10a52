/** Answers of saved views: one's own, at most twenty. */
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { MOST_VIEWS, deleteView, listSavedViews, saveView } from './register-contract.ts';
import { dropSavedView, findSavedViews, holdViews, putSavedView } from './saved-view-store.ts';

export const savedViewAnswers: readonly Answer[] = [
  reads(listSavedViews, async (tx) => {
    tx.mustSomewhere('child.read');
    return { views: await findSavedViews(tx) };
  }),

  commands(
    saveView,
    async (tx) => tx.mustSomewhere('child.read'),
    async (tx, { viewId, name, filter }) => {
      await holdViews(tx);
      const others = (await findSavedViews(tx)).filter((view) => view.id !== viewId && view.viewName !== name);
      if (others.length >= MOST_VIEWS) throw new Problem('view.full', { most: MOST_VIEWS });
      if (!(await putSavedView(tx, { id: viewId, viewName: name, filter }))) throw new Problem('record.missing', {});
      return { id: viewId, outcome: 'saved' };
    },
  ),

  commands(
    deleteView,
    async (tx) => tx.mustSomewhere('child.read'),
    async (tx, { viewId }) => {
      await dropSavedView(tx, viewId);
      return { id: viewId, outcome: 'deleted' };
    },
  ),
];
