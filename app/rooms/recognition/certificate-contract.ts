/** Certificates: issued by their holder, printed, looked up by anybody who holds the paper. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { certificateKinds } from './certificate.ts';
import { outcome } from './contract.ts';

const day = z.iso.date();

const figures = z.object({
  visits: z.nullable(z.object({ made: z.number(), inTime: z.number() })),
  children: z.nullable(z.number()),
  promisedRp: z.number(),
  arrived: z.array(z.object({ label: z.string(), unit: z.string(), quantity: z.number() })),
});

const printed = {
  kind: z.enum(certificateKinds),
  holderName: z.string(),
  fromOn: z.string(),
  untilOn: z.string(),
  figures,
  issuedOn: z.string(),
};

export const certificateView = z.object({ id: z.string(), code: z.string(), ...printed });
export type CertificateView = z.output<typeof certificateView>;

/** The name is left out while an election keeps back names of office holders. */
const genuineCertificate = z.object({ ...printed, holderName: z.nullable(z.string()), cityName: z.string() });
export type GenuineCertificate = z.output<typeof genuineCertificate>;

export const listMyCertificates = endpoint({
  method: 'GET',
  path: '/v1/my-certificates',
  title: 'Certificates that I had issued, and which I may have.',
  needs: 'pledge.make',
  records: null,
  reply: z.object({ certificates: z.array(certificateView), personName: z.string(), kinds: z.array(z.enum(certificateKinds)), waitsForElection: z.boolean(), today: z.string() }),
});

export const issueCertificate = endpoint({
  method: 'POST',
  path: '/v1/my-certificates',
  title: 'Issues a certificate for a period: its numbers are frozen today.',
  needs: 'pledge.make',
  records: 'certificate.issue',
  body: z.strictObject({
    certificateId: z.uuid(),
    kind: z.enum(certificateKinds),
    holderName: z.string().check(z.trim(), z.minLength(2), z.maxLength(120)),
    from: day,
    until: day,
  }),
  reply: outcome,
});

export const endCertificate = endpoint({
  method: 'DELETE',
  path: '/v1/my-certificates/{certificateId}',
  title: 'Takes a certificate back: its code opens nothing from then on.',
  needs: 'pledge.make',
  records: 'certificate.end',
  params: z.strictObject({ certificateId: z.uuid() }),
  reply: outcome,
});

export const downloadCertificate = endpoint({
  method: 'GET',
  path: '/v1/my-certificates/{certificateId}/file',
  title: 'The certificate as PDF. Stories stand on it only while the guardians consent.',
  needs: 'pledge.make',
  records: 'certificate.export',
  params: z.strictObject({ certificateId: z.uuid() }),
  reply: z.unknown(),
  carries: 'download',
});

export const findCertificate = endpoint({
  method: 'GET',
  path: '/v1/certificates/{code}',
  title: 'Whether a certificate is genuine: what is printed on it, for who holds the code.',
  needs: 'anybody',
  records: null,
  params: z.strictObject({ code: z.string().check(z.maxLength(40)) }),
  reply: genuineCertificate,
});
