/** What a giver asks and does: promises, where they stand, down to the last receipt. Quantities travel in units, money in rupiah. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { areaCode, day, done, itemCode, quantity, words } from './input.ts';
import { transferKinds } from './ledger.ts';
import { giverKinds, pledgeKinds } from './pledge.ts';
import { witnesses } from './witness.ts';

/** A promise as it is said: `500` `kg` of `telur` for an area, or `20000000` `rupiah`. */
const saidPledge = {
  pledgeId: z.uuid(),
  kind: z.enum(pledgeKinds),
  quantity,
  unit: z.string().check(z.trim(), z.minLength(1), z.maxLength(30)),
  item: z.nullable(itemCode),
  wishArea: areaCode,
  note: z.nullable(z.string().check(z.trim(), z.maxLength(300))),
  validUntil: z.nullable(day),
};

export const directed = z.object({
  item: z.string(),
  unit: z.string(),
  needs: z.number(),
  committed: z.number(),
  covered: z.number(),
  delivered: z.number(),
  received: z.number(),
  used: z.number(),
  lost: z.number(),
});

export const pledgeView = z.object({
  id: z.string(),
  giverId: z.string(),
  giverName: z.string(),
  giverKind: z.enum(giverKinds),
  kind: z.enum(pledgeKinds),
  /** `rupiah` or the code of an item. */
  commodity: z.string(),
  unit: z.string(),
  saidQuantity: z.number(),
  saidUnit: z.string(),
  wishArea: z.string(),
  wishAreaName: z.string(),
  note: z.nullable(z.string()),
  validUntil: z.nullable(z.string()),
  madeOn: z.string(),
  pledged: z.number(),
  unspent: z.number(),
  /** Lapsed or taken back without being directed. */
  ended: z.number(),
  directed: z.array(directed),
});
export type PledgeView = z.output<typeof pledgeView>;

/** One need that a pledge helps: of the child no more than alias, village and age group. */
export const helpView = z.object({
  allocationId: z.string(),
  item: z.string(),
  unit: z.string(),
  villageName: z.nullable(z.string()),
  /** First month of the age group. */
  ageBand: z.nullable(z.number()),
  aliasSeed: z.nullable(z.number()),
  /** What the need asks for in all, and how much of it anybody covers; null where nothing may be told. */
  asked: z.nullable(z.number()),
  coveredByAll: z.nullable(z.number()),
  committed: z.number(),
  covered: z.number(),
  delivered: z.number(),
  received: z.number(),
  used: z.number(),
  givenBack: z.number(),
  spoiled: z.number(),
  reason: z.nullable(z.string()),
});
export type HelpView = z.output<typeof helpView>;

export const stepView = z.object({
  id: z.string(),
  kind: z.enum(transferKinds),
  on: z.string(),
  recordedAt: z.string(),
  allocationId: z.nullable(z.string()),
  witness: z.nullable(z.enum(witnesses)),
  reason: z.nullable(z.string()),
  reverses: z.nullable(z.string()),
  isReversed: z.boolean(),
  amounts: z.array(z.object({ item: z.string(), unit: z.string(), quantity: z.number() })),
});
export type StepView = z.output<typeof stepView>;

/** How far the planned quantity of the needs that were helped is covered by one giver: `asked` and `covered` are sums of one item. */
export const coverage = z.object({ item: z.string(), unit: z.string(), needs: z.number(), asked: z.number(), coveredByGiver: z.number(), coveredByAll: z.number() });
export type Coverage = z.output<typeof coverage>;

export const itemChoice = z.object({ code: z.string(), label: z.string(), labelEn: z.string(), unit: z.string(), units: z.array(z.string()), kind: z.enum(['goods', 'service']), donor: z.string() });
export type ItemChoice = z.output<typeof itemChoice>;

export const listGiftItems = endpoint({
  method: 'GET', path: '/v1/contributions/items', title: 'What can be given: items of the catalogue with the units in which they are given.', needs: 'signed-in', records: null,
  reply: z.object({ items: z.array(itemChoice) }),
});

export const readMyContributions = endpoint({
  method: 'GET', path: '/v1/contributions/mine', title: 'What I promised, and how far it has come.', needs: 'pledge.make', records: null,
  reply: z.object({ giver: z.nullable(z.object({ id: z.string(), name: z.string(), kind: z.enum(giverKinds) })), pledges: z.array(pledgeView), coverage: z.array(coverage), today: z.string() }),
});

const detail = z.object({ pledge: pledgeView, help: z.array(helpView), coverage: z.array(coverage), steps: z.array(stepView), may: z.object({ withdraw: z.boolean(), direct: z.boolean() }), today: z.string() });
export type PledgeDetail = z.output<typeof detail>;

export const readMyPledge = endpoint({
  method: 'GET', path: '/v1/contributions/mine/{pledgeId}', title: 'One of my promises, down to the last receipt.', needs: 'pledge.make', records: 'contribution.read',
  params: z.strictObject({ pledgeId: z.uuid() }), reply: detail,
});

export const makeMyPledge = endpoint({
  method: 'POST', path: '/v1/contributions/mine', title: 'I promise money, goods or a service.', needs: 'pledge.make', records: 'pledge.make',
  body: z.strictObject({ ...saidPledge, giverKind: z.optional(z.enum(['person', 'company', 'foundation', 'community'])) }), reply: done,
});

export const withdrawMyPledge = endpoint({
  method: 'POST', path: '/v1/contributions/mine/{pledgeId}/withdrawal', title: 'I take back what is not directed yet.', needs: 'pledge.make', records: 'pledge.withdraw',
  params: z.strictObject({ pledgeId: z.uuid() }), body: z.strictObject({ reason: z.nullable(words) }), reply: done,
});

export const downloadMyStatement = endpoint({
  method: 'GET', path: '/v1/contributions/my-statement', title: 'My statement as PDF, spreadsheet or CSV.', needs: 'pledge.make', records: 'contribution.export',
  query: z.strictObject({ form: z.enum(['pdf', 'xlsx', 'csv']) }), reply: z.unknown(), carries: 'download',
});

export const listPledges = endpoint({
  method: 'GET', path: '/v1/contributions/pledges', title: 'All promises, the last moved first.', needs: 'ledger.read', records: 'contribution.list',
  query: z.strictObject({ free: z.optional(z.enum(['1'])), after: z.optional(z.string()) }),
  reply: z.object({ pledges: z.array(pledgeView), next: z.nullable(z.string()) }),
});

export const readPledge = endpoint({
  method: 'GET', path: '/v1/contributions/pledges/{pledgeId}', title: 'One promise with all its steps.', needs: 'ledger.read', records: 'contribution.read',
  params: z.strictObject({ pledgeId: z.uuid() }), reply: detail,
});

export const giverView = z.object({ id: z.string(), kind: z.enum(giverKinds), name: z.string(), signsIn: z.boolean(), pledges: z.number(), lastOn: z.nullable(z.string()) });
export type GiverView = z.output<typeof giverView>;

export const listGivers = endpoint({
  method: 'GET', path: '/v1/contributions/givers', title: 'Who gives.', needs: 'ledger.read', records: 'contribution.list',
  reply: z.object({ givers: z.array(giverView) }),
});

export const addOfflineGiver = endpoint({
  method: 'POST', path: '/v1/contributions/givers', title: 'Writes down a giver who has no account.', needs: 'ledger.record', records: 'giver.add',
  body: z.strictObject({ giverId: z.uuid(), kind: z.enum(['person', 'company', 'foundation', 'community', 'department']), name: z.string().check(z.trim(), z.minLength(2), z.maxLength(120)) }),
  reply: done,
});

export const recordPledge = endpoint({
  method: 'POST', path: '/v1/contributions/givers/{giverId}/pledges', title: 'Writes down what a giver promised.', needs: 'ledger.record', records: 'pledge.record',
  params: z.strictObject({ giverId: z.uuid() }), body: z.strictObject(saidPledge), reply: done,
});

export const downloadStatement = endpoint({
  method: 'GET', path: '/v1/contributions/givers/{giverId}/statement', title: 'Statement of a giver as PDF, spreadsheet or CSV.', needs: 'ledger.read', records: 'contribution.export',
  params: z.strictObject({ giverId: z.uuid() }), query: z.strictObject({ form: z.enum(['pdf', 'xlsx', 'csv']) }), reply: z.unknown(), carries: 'download',
});
