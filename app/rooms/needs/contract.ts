/** Need lines of a child, the catalogue, and what a department sees of its own lines. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { departmentCodes, donorWays, needItem } from './need-item.ts';
import { needStates } from './need.ts';

const day = z.iso.date();
const words = (least: number, most: number) => z.string().check(z.trim(), z.minLength(least), z.maxLength(most));
const done = z.object({ id: z.string(), outcome: z.string() });

export const needView = z.object({
  id: z.string(),
  item: z.string(),
  label: z.string(),
  labelEn: z.string(),
  unit: z.string(),
  state: z.enum(needStates),
  /** Triggers that proposed it, or by_hand. */
  reasons: z.array(z.string()),
  quantity: z.nullable(z.number()),
  usualQuantity: z.number(),
  unitPriceRp: z.nullable(z.number()),
  price: z.object({ low: z.number(), high: z.number(), verified: z.boolean() }),
  deadline: z.nullable(z.string()),
  usualDeadline: z.string(),
  department: z.nullable(z.string()),
  departments: z.array(z.enum(departmentCodes)),
  donor: z.enum(donorWays),
  atHome: z.boolean(),
  urgency: z.number(),
  urgencyReasons: z.array(z.string()),
  covered: z.number(),
  met: z.number(),
  safety: z.array(z.object({ code: z.string(), weight: z.enum(['forbids', 'asks', 'tells']), of: z.optional(z.string()) })),
  staffWord: z.nullable(z.string()),
  declineReason: z.nullable(z.string()),
  decidedByName: z.nullable(z.string()),
  plannedOn: z.nullable(z.string()),
});
export type NeedView = z.output<typeof needView>;

export const readNeeds = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/needs',
  title: 'What the open case of a child needs: proposed with reasons, decided with quantity, price and deadline, covered and met.',
  needs: 'case.read',
  records: 'need.read',
  params: z.strictObject({ childId: z.uuid() }),
  reply: z.object({
    caseId: z.nullable(z.string()),
    lines: z.array(needView),
    /** Items that can be added by hand. */
    items: z.array(z.object({ code: z.string(), label: z.string(), labelEn: z.string() })),
    may: z.object({ decide: z.boolean() }),
  }),
});

export const acceptNeed = endpoint({
  method: 'POST',
  path: '/v1/needs/{needId}/acceptance',
  title: 'Accepts a proposed line, or changes an open one: quantity, price a unit, deadline, department.',
  needs: 'need.decide',
  records: 'need.accept',
  params: z.strictObject({ needId: z.uuid() }),
  body: z.strictObject({
    quantity: z.number().check(z.gt(0), z.lte(1_000_000)),
    unitPriceRp: z.int().check(z.gte(0), z.lte(1_000_000_000)),
    deadline: day,
    department: z.enum(departmentCodes),
    staffWord: z.optional(words(3, 500)),
  }),
  reply: done,
});

export const declineNeed = endpoint({
  method: 'POST',
  path: '/v1/needs/{needId}/refusal',
  title: 'Declines a line that nobody covers yet, with the reason.',
  needs: 'need.decide',
  records: 'need.decline',
  params: z.strictObject({ needId: z.uuid() }),
  body: z.strictObject({ reason: words(3, 500) }),
  reply: done,
});

export const addNeed = endpoint({
  method: 'POST',
  path: '/v1/cases/{caseId}/needs',
  title: 'Adds a line by hand; it is then decided like any other.',
  needs: 'need.decide',
  records: 'need.add',
  params: z.strictObject({ caseId: z.uuid() }),
  body: z.strictObject({ id: z.uuid(), item: z.string().check(z.maxLength(40)) }),
  reply: done,
});

export const departmentLine = z.object({
  id: z.string(),
  item: z.string(),
  label: z.string(),
  labelEn: z.string(),
  unit: z.string(),
  quantity: z.number(),
  open: z.number(),
  unitPriceRp: z.number(),
  deadline: z.string(),
  villageName: z.string(),
  state: z.enum(needStates),
  urgency: z.number(),
  atHome: z.boolean(),
  takenOn: z.nullable(z.string()),
  plannedOn: z.nullable(z.string()),
  /** Only for what is built at the home, taken on and in force. */
  home: z.nullable(z.object({ callName: z.string(), address: z.nullable(z.string()), rt: z.nullable(z.number()), rw: z.nullable(z.number()) })),
});
export type DepartmentLine = z.output<typeof departmentLine>;

export const listDepartmentNeeds = endpoint({
  method: 'GET',
  path: '/v1/department-needs',
  title: 'Need lines of the department for which the person works: item, quantity, deadline and village; the address only of homes it goes to.',
  needs: 'need.department',
  records: 'need.department_list',
  reply: z.object({ department: z.nullable(z.string()), departmentName: z.string(), today: z.string(), lines: z.array(departmentLine) }),
});

export const takeDepartmentNeed = endpoint({
  method: 'POST',
  path: '/v1/department-needs/{needId}/taken',
  title: 'The department takes a line on for a day; from then on it sees the address where something is built at the home.',
  needs: 'need.department',
  records: 'need.taken',
  params: z.strictObject({ needId: z.uuid() }),
  body: z.strictObject({ plannedOn: day }),
  reply: done,
});

export const setDepartmentOfficer = endpoint({
  method: 'PUT',
  path: '/v1/people/{personId}/department',
  title: 'Says for which department an officer works.',
  needs: 'people.manage',
  records: 'people.department',
  params: z.strictObject({ personId: z.uuid() }),
  body: z.strictObject({ department: z.enum(departmentCodes) }),
  reply: done,
});

export const listDepartmentOfficers = endpoint({
  method: 'GET',
  path: '/v1/department-officers',
  title: 'Officers of departments, and for which department each works.',
  needs: 'people.manage',
  records: null,
  reply: z.object({ officers: z.array(z.object({ personId: z.string(), name: z.string(), department: z.nullable(z.string()) })) }),
});

export const readNeedCatalogue = endpoint({
  method: 'GET',
  path: '/v1/need-catalogue',
  title: 'The catalogue of needs in force: items, units, price ranges and whether they were verified, triggers, who may give.',
  needs: 'signed-in',
  records: null,
  reply: z.object({ version: z.number(), items: z.array(needItem), note: z.nullable(z.string()), publishedAt: z.nullable(z.string()) }),
});

export const listNeedCatalogues = endpoint({
  method: 'GET',
  path: '/v1/need-catalogue/versions',
  title: 'Versions of the catalogue that the city published, newest first: when, by whom, why, and what each changed.',
  needs: 'need.catalogue',
  records: null,
  reply: z.object({
    versions: z.array(z.object({
      version: z.number(), note: z.string(), publishedAt: z.string(), publishedByName: z.string(),
      changes: z.array(z.object({ code: z.string(), label: z.string(), /** Empty for an item that was new. */ fields: z.array(z.string()) })),
    })),
  }),
});

export const publishNeedCatalogue = endpoint({
  method: 'POST',
  path: '/v1/need-catalogue',
  title: 'Publishes the next version of the catalogue, with what changed and why. Lines that stand keep theirs.',
  needs: 'need.catalogue',
  records: 'need.catalogue',
  body: z.strictObject({ after: z.int().check(z.gte(0)), items: z.array(needItem).check(z.maxLength(200)), note: words(3, 500) }),
  reply: done,
});
