import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Link } from '../../../platform/ui/Link.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Table } from '../../../platform/ui/Table.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { listAreas } from '../../areas/index.ts';
import type { ChildPage } from '../index.ts';
import { fieldChanges } from './fieldChanges.ts';
import { measurementWords } from './measurementWords.ts';
import styles from './Provenance.module.css';

/** Where each field came from: who first recorded the child, what changed since, by whom, from which file. */
export function Provenance({ page }: { page: ChildPage }) {
  const say = useMessages(measurementWords);
  const mayImport = useMay('import.run');
  const areas = useQuery(queryOptionsFor(listAreas, {}));
  const areaName = (code: string) => areas.data?.areas.find((area) => code === area.code)?.name ?? code;
  const { record, sources } = page;
  const fileLink = (id: string | null, words: string) =>
    id === null ? null : mayImport ? <Link href={`/impor/${id}`}>{words}</Link> : <span>{words}</span>;
  return (
    <Section title={say.whoSays} ruled>
      <p className={styles['first']}>
        {say.firstRecorded(formatInstant(record.recordedAt), record.recordedByName)} {fileLink(record.firstImport, say.firstImport)}
        {record.lastImport === record.firstImport || record.lastImport === null ? null : (
          <>, {fileLink(record.lastImport, say.lastImport)}</>
        )}
        .{sources.length === 0 ? ` ${say.unchanged}` : null}
      </p>
      {sources.length === 0 ? null : (
        <Table
          caption={say.changes}
          rows={fieldChanges(sources, page.child)}
          rowKey={(source) => source.key}
          columns={[
            { key: 'field', title: say.field, onPhone: 'head', cell: (source) => <b>{fieldName(source.field, say)}</b> },
            { key: 'before', title: say.before, cell: (source) => <s>{valueShown(source.field, source.valueBefore, say, areaName)}</s> },
            { key: 'after', title: say.after, cell: (source) => valueShown(source.field, source.valueAfter, say, areaName) },
            {
              key: 'at',
              title: say.changed,
              cell: (source) => (
                <span>
                  {formatInstant(source.at)}
                  <small>
                    {source.byName}
                    {source.importId === null ? null : <>, {fileLink(source.importId, say.fromImport)}</>}
                  </small>
                </span>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

type Say = (typeof measurementWords)['id'];

function fieldName(field: string, say: Say): string {
  return (say as unknown as Readonly<Record<string, string>>)[`f_${field}`] ?? field;
}

function valueShown(field: string, value: string | null, say: Say, areaName: (code: string) => string): string {
  if (value === null || value === '') return say.empty;
  if (field === 'sex') return value === 'M' ? say.boy : say.girl;
  if (field === 'born_on') return formatDate(value);
  if (field === 'birth_weight_g') return `${formatNumber(Number(value))} g`;
  if (field === 'birth_length_mm') return `${formatNumber(Number(value) / 10, 1)} cm`;
  if (field === 'area') return areaName(value);
  if (field === 'nik') return (say as unknown as Readonly<Record<string, string>>)[`nik_${value.trim()}`] ?? value;
  return value;
}
