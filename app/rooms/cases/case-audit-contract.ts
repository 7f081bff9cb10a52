/** Case audit (AKS): who could be chosen, the chosen with their worksheet, advice, what followed. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { departmentCodes } from './department.ts';

const day = z.iso.date();
const words = (least: number, most: number) => z.string().check(z.trim(), z.minLength(least), z.maxLength(most));
const semester = z.string().check(z.regex(/^20\d{2}-[12]$/));
const done = z.object({ id: z.string(), outcome: z.string() });
const ofAudit = z.strictObject({ auditId: z.uuid() });
const text = z.nullable(z.string());

export const auditView = z.object({
  id: z.string(),
  caseId: z.string(),
  childId: z.string(),
  semester: z.string(),
  ageGroup: z.enum(['baduta', 'balita']),
  why: z.string(),
  selectedOn: z.string(),
  facts: z.object({
    aliasSeed: z.number(), villageName: z.string(), ageMonths: z.number(), weightG: z.nullable(z.number()), lengthMm: z.nullable(z.number()),
    weiZ: z.nullable(z.number()), lenZ: z.nullable(z.number()), wflZ: z.nullable(z.number()), answers: z.record(z.string(), z.unknown()), services: z.array(z.string()),
  }),
  directFactors: text,
  indirectFactors: text,
  analysis: text,
  advice: text,
  advisedOn: text,
  followUp: text,
  followUpOwner: text,
  followUpDue: text,
  followUpDoneOn: text,
  evaluation: text,
});
export type AuditView = z.output<typeof auditView>;

export const listCaseAudits = endpoint({
  method: 'GET',
  path: '/v1/case-audits',
  title: 'Cases chosen for the audit of a half-year with their worksheet under aliases, and open cases that could be chosen, with why.',
  needs: 'case.audit',
  records: 'case.audit_list',
  query: z.strictObject({ semester: z.optional(semester) }),
  reply: z.object({
    semester: z.string(),
    rows: z.array(auditView),
    /** By name and address: who chooses knows the child; the worksheet holds the alias. */
    candidates: z.array(z.object({ caseId: z.string(), childId: z.string(), name: z.string(), aliasSeed: z.number(), villageName: z.string(), posyanduName: z.nullable(z.string()), rt: z.nullable(z.number()), rw: z.nullable(z.number()), ageGroup: z.enum(['baduta', 'balita']), ageMonths: z.number(), lenZ: z.nullable(z.number()), openedOn: z.string(), why: z.enum(['off_track', 'long_open', 'severely_stunted']) })),
  }),
});

export const selectForAudit = endpoint({
  method: 'POST',
  path: '/v1/cases/{caseId}/audits',
  title: 'Chooses a case for the audit of the present half-year; its worksheet is filled from the case as it stands.',
  needs: 'case.audit',
  records: 'case.audit_select',
  params: z.strictObject({ caseId: z.uuid() }),
  body: z.strictObject({ auditId: z.uuid(), why: words(3, 500) }),
  reply: done,
});

export const adviseAudit = endpoint({
  method: 'POST',
  path: '/v1/case-audits/{auditId}/advice',
  title: 'What the experts said: risk factors, analysis, recommendation.',
  needs: 'case.audit',
  records: 'case.audit_advice',
  params: ofAudit,
  body: z.strictObject({ directFactors: words(3, 2000), indirectFactors: words(3, 2000), analysis: words(3, 4000), advice: words(3, 4000) }),
  reply: done,
});

export const followUpAudit = endpoint({
  method: 'POST',
  path: '/v1/case-audits/{auditId}/follow-up',
  title: 'What is to follow, which department answers for it and by when.',
  needs: 'case.audit',
  records: 'case.audit_follow_up',
  params: ofAudit,
  body: z.strictObject({ followUp: words(3, 2000), owner: z.enum(departmentCodes), dueOn: day }),
  reply: done,
});

export const evaluateAudit = endpoint({
  method: 'POST',
  path: '/v1/case-audits/{auditId}/evaluation',
  title: 'What followed was done, and what came of it.',
  needs: 'case.audit',
  records: 'case.audit_evaluation',
  params: ofAudit,
  body: z.strictObject({ doneOn: day, evaluation: words(3, 2000) }),
  reply: done,
});

export const downloadWorksheet = endpoint({
  method: 'GET',
  path: '/v1/case-audits/worksheet',
  title: 'The worksheet of a half-year under aliases, as PDF or spreadsheet.',
  needs: 'case.audit',
  records: 'case.audit_export',
  query: z.strictObject({ semester, form: z.enum(['pdf', 'xlsx']) }),
  reply: z.unknown(),
  carries: 'download',
});
