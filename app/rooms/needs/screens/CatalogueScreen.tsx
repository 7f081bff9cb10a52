import { useState } from 'react';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { FilterBar } from '../../../platform/ui/FilterBar.tsx';
import { SearchField } from '../../../platform/ui/SearchField.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table } from '../../../platform/ui/Table.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { catalogueChanges, type NeedItem } from '../index.ts';
import { CatalogueHistory } from './CatalogueHistory.tsx';
import { CatalogueItemForm } from './CatalogueItemForm.tsx';
import { PublishCatalogue } from './PublishCatalogue.tsx';
import { emptyItem, stillDiffering, withDraft } from './catalogueEdit.ts';
import { catalogueWords } from './catalogueEditWords.ts';
import { useCatalogue, useCatalogueDraft } from './useCatalogue.ts';
import { useCatalogueColumns } from './useCatalogueColumns.tsx';

/** The catalogue of needs as the city edits it: changes are gathered, looked at and published as one version. */
export default function CatalogueScreen() {
  const say = useMessages(catalogueWords);
  const columns = useCatalogueColumns();
  const catalogue = useCatalogue();
  const { draft, put, clear } = useCatalogueDraft();
  const [editing, setEditing] = useState<NeedItem | null>(null);
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null);
  const [search, setSearch] = useState('');
  const seen = catalogue.data;
  if (!seen) return <Page title={say.title}>{catalogue.error ? <ErrorState problem={problemOf(catalogue.error)} onRetry={() => void catalogue.refetch()} /> : <Skeleton lines={10} />}</Page>;
  const items = withDraft(seen.items, stillDiffering(seen.items, draft));
  const changes = catalogueChanges(seen.items, items);
  const stateOf = new Map(changes.map(({ code, fields }) => [code, fields === 'added' ? ('fresh' as const) : ('changed' as const)]));
  const words = search.trim().toLowerCase();
  const rows = items.filter(({ label, labelEn, code }) => `${label} ${labelEn} ${code}`.toLowerCase().includes(words));
  const active = items.filter((item) => item.active);
  const close = () => setAsking(null);
  return (
    <Page
      title={say.title}
      note={seen.publishedAt === null ? say.builtIn : say.versionOf(formatNumber(seen.version), formatDate(seen.publishedAt.slice(0, 10)))}
      actions={
        <Button icon={<IconPlus />} onPress={() => setEditing(emptyItem)}>
          {say.add}
        </Button>
      }
      {...(changes.length === 0
        ? {}
        : {
            mainAction: (
              <Button variant="main" onPress={() => setAsking('publish')}>
                {say.publish}
              </Button>
            ),
          })}
    >
      {changes.length === 0 ? null : (
        <Callout tone="warm" title={say.changes(formatNumber(changes.length))} action={<Button onPress={() => setAsking('discard')}>{say.discard}</Button>}>
          {say.changesHelp}
        </Callout>
      )}
      <Section title={say.lead(formatNumber(active.length), formatNumber(active.filter(({ price }) => !price.verified).length))} source={say.leadNote} level="sentence">
        <FilterBar>
          <SearchField label={say.search} value={search} onChange={setSearch} />
        </FilterBar>
        {rows.length === 0 ? (
          <EmptyState title={say.none} icon={<IconSearch aria-hidden="true" />} />
        ) : (
          <Table caption={say.title} columns={columns(stateOf)} rows={rows} rowKey={({ code }) => code} onRow={setEditing} rowHeight="tall" />
        )}
      </Section>
      <CatalogueHistory />
      {editing === null ? null : (
        <CatalogueItemForm
          item={editing}
          taken={items.map(({ code }) => code)}
          onClose={() => setEditing(null)}
          onKeep={(item) => {
            put(item);
            setEditing(null);
          }}
        />
      )}
      {asking === 'publish' ? (
        <PublishCatalogue
          after={seen.version}
          items={items}
          changes={changes}
          onClose={close}
          onPublished={() => {
            clear();
            close();
          }}
        />
      ) : null}
      <Dialog
        title={say.discardTitle}
        open={asking === 'discard'}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{say.cancel}</Button>
            <Button
              variant="destructive"
              onPress={() => {
                clear();
                close();
              }}
            >
              {say.discard}
            </Button>
          </>
        }
      >
        <p>{say.discardHelp}</p>
      </Dialog>
    </Page>
  );
}
