/** Audit verbs of everything that leaves the software as a file or a page to keep. A room that adds one names it here. */
export const copyVerbs: readonly string[] = ['guardian.copy', 'request.copy', 'child.copy', 'register.export', 'report.export', 'contribution.export'];
