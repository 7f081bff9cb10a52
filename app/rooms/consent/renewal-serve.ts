/** Answers whose consent has to be asked for anew. */
import { reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { openIdentities } from '../children/server.ts';
import { listRenewals } from './renewal-contract.ts';
import { countRenewals, listRenewalRows } from './renewal-store.ts';

export const renewalAnswers: Answer[] = [
  reads(listRenewals, async (tx) => {
    tx.mustSomewhere('consent.record');
    const areas = tx.actor.areasFor('consent.record');
    const rows = await listRenewalRows(tx, areas);
    const ids = rows.map(({ childId }) => childId);
    tx.shows(ids);
    const names = await openIdentities(tx, ids);
    return {
      today: tx.today,
      counts: await countRenewals(tx, areas),
      renewals: rows.map(({ childId, aliasSeed, villageName, posyanduName, rt, rw, purposes, dueOn }) => ({
        childId, childName: names.get(childId)?.name ?? '', aliasSeed, villageName: villageName ?? '', posyanduName, rt, rw, purposes, dueOn,
      })),
    };
  }),
];
