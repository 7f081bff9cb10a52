/** Audit verbs of everything that leaves the software as a file or a page to keep. A room that adds one names it here. */
export const copyVerbs: readonly string[] = [
  'guardian.copy',
  'guardian.card_printed',
  'consent.paper_read',
  'visit.photo_read',
  'case.audit_export',
  'contribution.export',
  'allocation.export',
  'certificate.export',
  'register.export',
  'work.export',
  'import.export',
  'import.parity_export',
  'report.export',
];
