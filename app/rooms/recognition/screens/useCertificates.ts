import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { chooseName, endCertificate, issueCertificate, listMyCertificates, openWall, readWall } from '../index.ts';
import type { CertificateKind } from '../index.ts';

export function useMyCertificates() {
  return useQuery(queryOptionsFor(listMyCertificates, {}));
}

export function useWall() {
  return useQuery(queryOptionsFor(readWall, {}));
}

/** Commands of a holder and of who keeps the wall; each freshens what shows it. */
export function useCertificateCommands() {
  const client = useQueryClient();
  const onSettled = () => Promise.all([listMyCertificates.path, readWall.path].map((path) => client.invalidateQueries({ queryKey: [path] })));
  const issue = useMutation({
    mutationFn: (input: { kind: CertificateKind; holderName: string; from: string; until: string }) => call(issueCertificate, { certificateId: crypto.randomUUID(), ...input }),
    onSettled,
  });
  const end = useMutation({ mutationFn: (certificateId: string) => call(endCertificate, { certificateId }), onSettled });
  const choose = useMutation({ mutationFn: (shownName: string | null) => call(chooseName, { shownName }), onSettled });
  const open = useMutation({ mutationFn: (isPublic: boolean) => call(openWall, { isPublic }), onSettled });
  return { issue, end, choose, open };
}
