import { useRef, useState } from 'react';
import { IconBookmark, IconDownload, IconEye, IconUsers } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { ClassLegend } from '../../../platform/ui/ClassLegend.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { SearchField } from '../../../platform/ui/SearchField.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { useKeys } from '../../../platform/ui/useKeys.ts';
import { RegisterExport } from './RegisterExport.tsx';
import { RegisterSentence } from './RegisterSentence.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { SavedViews } from './SavedViews.tsx';
import { useLastSearch } from './lastSearch.ts';
import { addressKeys, filterOf, isUnset, noFilter, type RegisterFilter } from './registerFilter.ts';
import { registerWords } from './registerWords.ts';
import { useAreaChoices, useRegister } from './useRegister.ts';
import { useRowKeys } from './useRowKeys.ts';
import styles from './RegisterScreen.module.css';

/** The register: every child within reach, the most pressing first. */
export default function RegisterScreen() {
  const say = useMessages(registerWords);
  const mayImport = useMay('import.run');
  const mayBreakGlass = useMay('child.break_glass');
  const mayExport = useMay('child.export');
  const { search, setSearch } = useAddress();
  const filter = filterOf(search);
  const [typed, setTyped] = useLastSearch();
  const areas = useAreaChoices(filter.area);
  const register = useRegister(filter, typed);
  const place = useRef<HTMLDivElement>(null);
  useRowKeys(place);
  const [open, setOpen] = useState<'export' | 'views' | null>(null);
  useKeys([
    ...(mayExport ? [{ keyHint: 'u', onPress: () => setOpen('export') }] : []),
    { keyHint: 't', onPress: () => setOpen('views') },
  ]);

  const first = register.data?.pages[0];
  const rows = register.data?.pages.flatMap((page) => page.rows) ?? [];
  const searching = typed.trim() !== '';
  const total = first?.total ?? null;

  function change(next: Partial<RegisterFilter>) {
    const values = Object.entries(next).map(([key, value]) => [
      addressKeys[key as keyof RegisterFilter],
      isUnset(key as keyof RegisterFilter, value) ? undefined : value,
    ]);
    setSearch(Object.fromEntries(values) as Record<string, string | undefined>);
  }

  function clear() {
    setTyped('');
    change(noFilter);
  }

  return (
    <Page
      title={say.title}
      actions={
        <>
          <div className={styles['search']}>
            <SearchField label={say.search} value={typed} onChange={setTyped} />
          </div>
          <Button icon={<IconBookmark />} onPress={() => setOpen('views')}>
            {say.views}
          </Button>
          {mayExport ? (
            <Button icon={<IconDownload />} onPress={() => setOpen('export')}>
              {say.export}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles['register']} ref={place}>
        <RegisterSentence
          filter={filter}
          areas={areas}
          onChange={change}
          searching={searching}
          count={first ? (total ?? rows.length) : undefined}
          source={
            first ? (
              <>
                {searching ? say.mostAlike : say.outOf(formatNumber(first.inReach))}
                <br />
                {first.asOf === null ? '' : say.asOf(formatDate(first.asOf))}
              </>
            ) : null
          }
        />
        {register.error && !first ? (
          <ErrorState problem={problemOf(register.error)} onRetry={() => void register.refetch()} />
        ) : !first ? (
          <Skeleton lines={9} />
        ) : rows.length > 0 ? (
          <RegisterTable rows={rows} stale={register.isPlaceholderData} />
        ) : first.inReach === 0 && !searching ? (
          <EmptyState
            title={say.emptyTitle}
            icon={<IconUsers aria-hidden="true" />}
            {...(mayImport
              ? {
                  action: (
                    <Button variant="main" href="/impor">
                      {say.import}
                    </Button>
                  ),
                }
              : {})}
          >
            {say.emptyHelp}
          </EmptyState>
        ) : (
          <EmptyState
            title={say.nothingTitle}
            icon={<IconUsers aria-hidden="true" />}
            action={
              <>
                <Button onPress={clear}>{say.clearAll}</Button> {searching && mayBreakGlass ? <Button href="/akses-darurat">{say.outside}</Button> : null}
              </>
            }
          >
            {searching ? say.nothingSearched : say.nothingFiltered}
          </EmptyState>
        )}
        {register.hasNextPage ? (
          <div className={styles['more']} data-print="no">
            <Button busy={register.isFetchingNextPage} onPress={() => void register.fetchNextPage()}>
              {say.more}
            </Button>
          </div>
        ) : null}
        {rows.length > 0 ? (
          <footer className={styles['foot']}>
            <ClassLegend index="lengthForAge" />
            <p className={styles['keys']}>{say.keys}</p>
            <p className={styles['recorded']}>
              <IconEye aria-hidden="true" />
              {say.recorded}
            </p>
            <p>{say.noNameSort}</p>
            <p>
              <b>{total === null ? say.shownOnly(formatNumber(rows.length)) : say.shown(formatNumber(rows.length), formatNumber(total))}</b>
            </p>
          </footer>
        ) : null}
      </div>
      {open === 'export' ? <RegisterExport filter={filter} searching={searching} count={searching ? null : total} onClose={() => setOpen(null)} /> : null}
      {open === 'views' ? <SavedViews filter={filter} onOpen={change} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}
