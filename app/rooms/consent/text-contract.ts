/** Texts of consent, and how many children stand where. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { consentStates, purposes } from './purpose.ts';

const words = z.string().check(z.trim(), z.minLength(10), z.maxLength(1200));
const part = z.strictObject({ id: words, en: words });
const body = { care: part, pairing: part, story: part, photo: part, closing: part };

export const textView = z.object({
  version: z.number(),
  body: z.object({ care: part, pairing: part, story: part, photo: part, closing: part }),
  /** Purposes that it asked to be answered anew. */
  renews: z.array(z.enum(purposes)),
  why: z.string(),
  /** Who reviewed it in law; null: unverified. */
  reviewedBy: z.nullable(z.string()),
  inForceFrom: z.string(),
  inForce: z.boolean(),
  writtenByName: z.nullable(z.string()),
});
export type TextView = z.output<typeof textView>;

export const listTexts = endpoint({
  method: 'GET',
  path: '/v1/consent/texts',
  title: 'What is read to guardians, all versions, newest first.',
  needs: 'signed-in',
  records: null,
  reply: z.object({ texts: z.array(textView), mayWrite: z.boolean() }),
});

export const writeText = endpoint({
  method: 'POST',
  path: '/v1/consent/texts',
  title: 'A new version, in force at once. Purposes that it changes in substance are asked anew: what was given for them opens nothing until then.',
  needs: 'consent.text',
  records: 'consent.text_write',
  body: z.strictObject({
    /** Version that the writer had before them. */
    after: z.number().check(z.int(), z.gte(1)),
    body: z.strictObject(body),
    renews: z.array(z.enum(purposes)).check(z.maxLength(3)),
    why: z.string().check(z.trim(), z.minLength(5), z.maxLength(500)),
    reviewedBy: z.optional(z.nullable(z.string().check(z.trim(), z.minLength(3), z.maxLength(160)))),
  }),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});

export const readConsentCounts = endpoint({
  method: 'GET',
  path: '/v1/consent/counts',
  title: 'How many children below 60 months stand where, by kelurahan and purpose. Cells under five are hidden.',
  needs: 'protection.desk',
  records: null,
  reply: z.object({
    asOf: z.string(),
    villages: z.array(
      z.object({
        village: z.string(),
        name: z.string(),
        counts: z.array(z.object({ purpose: z.enum(purposes), state: z.enum(consentStates), children: z.nullable(z.number()) })),
      }),
    ),
  }),
});
export type ConsentCounts = z.output<(typeof readConsentCounts)['reply']>;
