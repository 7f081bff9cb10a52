import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { Facts } from '../../../platform/ui/Facts.tsx';
import { aliasOf } from '../../../platform/ui/alias.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { worksheetColumns, worksheetLine, type AuditView } from '../index.ts';
import { caseAuditWords } from './auditWords.ts';

/** The worksheet of one case with all columns of the programme, under its alias. */
export function AuditSheet({ row, onClose }: { row: AuditView; onClose: () => void }) {
  const say = useMessages(caseAuditWords);
  const line = worksheetLine(row, aliasOf(row.facts.aliasSeed).name);
  return (
    <Dialog title={say.sheetOf(aliasOf(row.facts.aliasSeed).name)} open onClose={onClose} form="side" actions={<Button onPress={onClose}>{say.close}</Button>}>
      <Facts form="list" facts={worksheetColumns.map((label, at) => ({ label, value: line[at] === '' ? say.empty : line[at] }))} />
    </Dialog>
  );
}
