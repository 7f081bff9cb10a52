/** Directing by hand, delivering, receiving, using, taking back, and reversing an error. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { day, done, quantity, words } from './input.ts';
import { witnesses } from './witness.ts';

const allocation = z.strictObject({ allocationId: z.uuid() });
const told = { quantity, on: day };
const name = z.string().check(z.trim(), z.minLength(2), z.maxLength(120));
const note = z.nullable(z.string().check(z.trim(), z.maxLength(500)));

export const needChoice = z.object({
  needId: z.string(), item: z.string(), unit: z.string(), villageName: z.string(), remaining: z.number(), quantity: z.number(), unitPrice: z.number(),
  deadline: z.nullable(z.string()), urgency: z.number(), divisible: z.boolean(),
  /** Units that what is left of the pledge would cover, at most what remains. */
  affordable: z.number(),
});
export type NeedChoice = z.output<typeof needChoice>;

export const listNeedsFor = endpoint({
  method: 'GET', path: '/v1/contributions/pledges/{pledgeId}/needs', title: 'Open needs that a promise may go to, the most urgent first.', needs: 'ledger.record', records: 'contribution.needs',
  params: z.strictObject({ pledgeId: z.uuid() }), query: z.strictObject({ exceptAllocation: z.optional(z.uuid()) }),
  reply: z.object({ needs: z.array(needChoice) }),
});

export const directByHand = endpoint({
  method: 'POST', path: '/v1/contributions/pledges/{pledgeId}/allocations', title: 'Directs a part of a promise to a need.', needs: 'ledger.record', records: 'contribution.direct',
  params: z.strictObject({ pledgeId: z.uuid() }),
  body: z.strictObject({ allocationId: z.uuid(), needId: z.uuid(), quantity, reason: z.nullable(words) }), reply: done,
});

export const releaseCover = endpoint({
  method: 'POST', path: '/v1/contributions/allocations/{allocationId}/release', title: 'Takes undelivered cover back with a reason, or turns it to another need.', needs: 'ledger.record', records: 'contribution.release',
  params: allocation,
  body: z.strictObject({ quantity, reason: words, onwards: z.nullable(z.strictObject({ allocationId: z.uuid(), needId: z.uuid(), quantity })) }), reply: done,
});

export const settleBill = endpoint({
  method: 'POST', path: '/v1/contributions/allocations/{allocationId}/settlement', title: 'What was bought cost this much: the difference is free again or bound now.', needs: 'ledger.record', records: 'contribution.settle',
  params: allocation, body: z.strictObject({ spent: z.number().check(z.int(), z.gte(0), z.lte(100_000_000_000)), on: day }), reply: done,
});

export const recordDelivery = endpoint({
  method: 'POST', path: '/v1/contributions/allocations/{allocationId}/deliveries', title: 'Goods were brought, in whole or in part: by whom and when.', needs: 'delivery.record', records: 'delivery.record',
  params: allocation, body: z.strictObject({ ...told, broughtBy: name, witness: z.enum(witnesses), note }), reply: done,
});

export const confirmReceipt = endpoint({
  method: 'POST', path: '/v1/contributions/allocations/{allocationId}/receipts', title: 'It arrived: who took it, when, and what there is to tell.', needs: 'receipt.record', records: 'receipt.record', queueable: true,
  params: allocation, body: z.strictObject({ ...told, witness: z.enum(witnesses), note }), reply: done,
});

export const recordUse = endpoint({
  method: 'POST', path: '/v1/contributions/allocations/{allocationId}/uses', title: 'The child ate or used it.', needs: 'receipt.record', records: 'use.record', queueable: true,
  params: allocation, body: z.strictObject({ ...told, note }), reply: done,
});

export const recordLoss = endpoint({
  method: 'POST', path: '/v1/contributions/allocations/{allocationId}/losses', title: 'Delivered goods went back to the giver or spoiled: the need is open again.', needs: 'delivery.record', records: 'loss.record',
  params: allocation, body: z.strictObject({ ...told, kind: z.enum(['give_back', 'spoil']), reason: words }), reply: done,
});

export const reverseTransfer = endpoint({
  method: 'POST', path: '/v1/contributions/transfers/{transferId}/reversal', title: 'Takes a step back by its mirror image, with a reason; nothing is edited.', needs: 'ledger.record', records: 'ledger.reverse',
  params: z.strictObject({ transferId: z.uuid() }), body: z.strictObject({ reason: words }), reply: done,
});

export const waitingView = z.object({
  allocationId: z.string(), childId: z.string(), childName: z.string(), aliasSeed: z.number(), villageName: z.string(), posyanduName: z.nullable(z.string()),
  rt: z.nullable(z.number()), rw: z.nullable(z.number()),
  item: z.string(), unit: z.string(), giverName: z.string(), orderedOn: z.string(),
  covered: z.number(), delivered: z.number(), received: z.number(), used: z.number(),
  /** Who brought the newest delivery and when. */
  broughtBy: z.nullable(z.string()), broughtOn: z.nullable(z.string()),
  /** Null when this person may confirm it; else why another has to. */
  notBy: z.nullable(z.enum(['giver', 'deliverer'])),
});
export type WaitingView = z.output<typeof waitingView>;

export const listWaitingHelp = endpoint({
  method: 'GET', path: '/v1/contributions/waiting', title: 'What waits in my area: to be received, to be told as used.', needs: 'receipt.record', records: 'contribution.waiting',
  query: z.strictObject({ what: z.enum(['receipt', 'use']) }),
  reply: z.object({ rows: z.array(waitingView), today: z.string() }),
});

export const listUndelivered = endpoint({
  method: 'GET', path: '/v1/contributions/undelivered', title: 'What was directed and not delivered yet.', needs: 'delivery.record', records: 'contribution.waiting',
  reply: z.object({ rows: z.array(waitingView), today: z.string() }),
});
