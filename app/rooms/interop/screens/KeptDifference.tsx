import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { formatDate } from '../../../platform/ui/dates.ts';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table } from '../../../platform/ui/Table.tsx';
import { readChildPage } from '../../cases/index.ts';
import type { ImportRowView } from '../contract.ts';
import { decisionWords } from './decisionWords.ts';
import { reviewWords } from './reviewWords.ts';
import { sizeOf } from './unitQuestion.ts';

/** What was measured here beside what the file says for the same day. The child's page is asked only when it is opened. */
export function KeptDifference({ row, onClose }: { row: ImportRowView; importId: string; onClose: () => void }) {
  const say = useMessages(decisionWords);
  const sayReview = useMessages(reviewWords);
  const language = useLanguage();
  const asked = useQuery({ ...queryOptionsFor(readChildPage, { childId: row.childId ?? '' }), enabled: row.childId !== null, placeholderData: undefined, retry: false });
  const stored = asked.data?.measurements.find((one) => one.measuredOn === row.measuredOn);
  const weight = (value: number | null) => (value === null ? say.empty : `${sizeOf(value, 'kg')} kg`);
  const length = (value: number | null) => (value === null ? say.empty : `${sizeOf(value, 'cm')} cm`);
  return (
    <Dialog title={say.keptTitle(row.measuredOn === null ? '' : formatDate(row.measuredOn, language))} open onClose={onClose}>
      {asked.isPending ? (
        <Skeleton lines={2} />
      ) : stored === undefined ? (
        <p>{say.keptSame}</p>
      ) : (
        <Table
          caption={say.seeDifference}
          rowKey={(one) => one.label}
          rows={[
            { label: say.weight, ours: weight(stored.weightG), file: weight(row.weightG) },
            { label: say.length, ours: length(stored.lengthMm), file: length(row.lengthMm) },
          ]}
          columns={[
            { key: 'label', title: say.measurementOf, cell: (one) => one.label },
            { key: 'ours', title: sayReview.ours, align: 'right', cell: (one) => <b>{one.ours}</b> },
            { key: 'file', title: sayReview.inFile, align: 'right', cell: (one) => (one.file === one.ours ? one.file : <s>{one.file}</s>) },
          ]}
        />
      )}
    </Dialog>
  );
}
