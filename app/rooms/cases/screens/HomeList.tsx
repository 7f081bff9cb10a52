import { Link } from '../../../platform/ui/Link.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { ReplyOf } from '../../../platform/http/endpoint.ts';
import type { readHome, RegisterRow } from '../index.ts';
import { ClassCell, LineCell, WhoAndWhyCell } from './childRow.tsx';
import { homeWords } from './homeWords.ts';
import { registerHref } from './registerFilter.ts';
import { registerWords } from './registerWords.ts';

type List = ReplyOf<typeof readHome>['lists'][number];

/** One list of the first page: its finding as title, the first children, the way to all of them. */
export function HomeList({ list, openCases }: { list: List; openCases: number }) {
  const say = useMessages(homeWords);
  const words = useMessages(registerWords);
  const { attention, total, rows } = list;
  if (attention === 'none' || attention === 'aged_out') return null;
  const href = registerHref({ attention });
  const title = attention === 'case' ? say.case(total, openCases) : say[attention](formatNumber(total));
  const columns: readonly Column<RegisterRow>[] = [
    { key: 'child', title: words.child, onPhone: 'head', cell: (row) => <WhoAndWhyCell row={row} /> },
    { key: 'line', title: words.line, width: '128px', onPhone: 'plain', cell: (row) => <LineCell row={row} /> },
    { key: 'class', title: words.class, width: '134px', onPhone: 'end', cell: (row) => <ClassCell row={row} /> },
  ];
  return (
    <Section
      title={title}
      source={say[`${attention}Why`]}
      level="sentence"
      {...(total > rows.length ? { aside: <Link href={href}>{say.seeAll(formatNumber(total))}</Link> } : {})}
    >
      <Table caption={title} columns={columns} rows={rows} rowKey={(row) => row.childId} rowHref={(row) => `/anak/${row.childId}`} rowHeight="tall" />
    </Section>
  );
}
