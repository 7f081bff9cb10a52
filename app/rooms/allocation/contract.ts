/** What a giver has, or what is free of all pledges, weighed against open needs: simulated first, then ordered. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { draftView } from './draft-contract.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** The regency, a district or a kelurahan: what a posyandu needs is nobody's question. */
const wishArea = z.string().check(z.regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/));
const done = z.object({ id: z.string(), outcome: z.string() });
const oneDraft = z.strictObject({ draftId: z.uuid() });

/** What somebody has, as they say it: `20000000` `rupiah`, or `500` `kg` of `telur`. */
const said = {
  kind: z.enum(['money', 'goods', 'service']),
  quantity: z.number().check(z.gt(0), z.lte(100_000_000_000)),
  unit: z.string().check(z.trim(), z.minLength(1), z.maxLength(30)),
  item: z.nullable(z.string().check(z.regex(/^[a-z][a-z0-9_]{1,40}$/))),
  wishArea,
  note: z.nullable(z.string().check(z.trim(), z.maxLength(300))),
  validUntil: z.nullable(day),
};

export const simulateMine = endpoint({
  method: 'POST', path: '/v1/allocation/mine', title: 'What I have, and which needs it would cover. Writes nothing into the books.', needs: 'pledge.make', records: 'allocation.simulate',
  body: z.strictObject({ draftId: z.uuid(), giverKind: z.optional(z.enum(['person', 'company', 'foundation', 'community'])), ...said }), reply: draftView,
});

export const readMyDraft = endpoint({
  method: 'GET', path: '/v1/allocation/mine/{draftId}', title: 'My simulation, for half an hour.', needs: 'pledge.make', records: 'allocation.read', params: oneDraft, reply: draftView,
});

export const orderMine = endpoint({
  method: 'POST', path: '/v1/allocation/mine/{draftId}/order', title: 'I promise what I said and direct it as simulated, all of it or nothing. The pledge has the id of the draft.', needs: 'pledge.make',
  records: 'allocation.order', params: oneDraft, reply: done,
});

export const downloadMyDraft = endpoint({
  method: 'GET', path: '/v1/allocation/mine/{draftId}/sheet', title: 'My simulation as spreadsheet or CSV.', needs: 'pledge.make', records: 'allocation.export', params: oneDraft,
  query: z.strictObject({ form: z.enum(['xlsx', 'csv']) }), reply: z.unknown(), carries: 'download',
});

export const simulate = endpoint({
  method: 'POST', path: '/v1/allocation/drafts', title: 'Weighs a giver\'s promise, all that is free, or cover that waits in vain, against open needs. Writes nothing into the books.', needs: 'ledger.record',
  records: 'allocation.simulate',
  body: z.strictObject({
    draftId: z.uuid(),
    what: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('free_pledges') }),
      z.strictObject({ kind: z.literal('redirect'), allocationIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(2_000)) }),
      z.strictObject({ kind: z.literal('promise'), giverId: z.uuid(), said: z.strictObject(said) }),
    ]),
  }),
  reply: draftView,
});

export const readDraft = endpoint({
  method: 'GET', path: '/v1/allocation/drafts/{draftId}', title: 'A simulation of one\'s own, for half an hour.', needs: 'ledger.record', records: 'allocation.read', params: oneDraft, reply: draftView,
});

export const orderDraft = endpoint({
  method: 'POST', path: '/v1/allocation/drafts/{draftId}/order', title: 'Directs as simulated but for the lines left out: all of it or nothing.', needs: 'ledger.record', records: 'allocation.order',
  params: oneDraft, body: z.strictObject({ without: z.array(z.int().check(z.gte(1))).check(z.maxLength(20_000)) }), reply: done,
});

export const downloadDraft = endpoint({
  method: 'GET', path: '/v1/allocation/drafts/{draftId}/sheet', title: 'A simulation as spreadsheet or CSV.', needs: 'ledger.record', records: 'allocation.export', params: oneDraft,
  query: z.strictObject({ form: z.enum(['xlsx', 'csv']) }), reply: z.unknown(), carries: 'download',
});

export const redirectable = z.object({
  allocationId: z.string(),
  pledgeId: z.string(),
  giverName: z.string(),
  villageName: z.string(),
  item: z.string(),
  unit: z.string(),
  /** Units that are not delivered. */
  undelivered: z.number(),
  deadline: z.string(),
  /** The need ended (recovered, moved, grown out); else the day by which it was needed is over. */
  needEnded: z.boolean(),
});
export type Redirectable = z.output<typeof redirectable>;

export const listRedirectable = endpoint({
  method: 'GET', path: '/v1/allocation/redirectable', title: 'Help that was directed and can be turned to another need: the need ended, or nothing came in time.', needs: 'ledger.record',
  records: 'allocation.redirectable', reply: z.object({ rows: z.array(redirectable), freePledges: z.number(), today: z.string() }),
});
