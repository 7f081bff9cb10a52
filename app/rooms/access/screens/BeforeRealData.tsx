import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { readBeforeRealData, settleBeforeRealData } from '../index.ts';
import type { BeforeRealData as Item } from '../index.ts';
import { beforeWords } from './beforeWords.ts';
import styles from './people.module.css';

/** What the city settles before the first real child, ticked by the administrator. */
export function BeforeRealData() {
  const say = useMessages(beforeWords);
  const client = useQueryClient();
  const list = useQuery(queryOptionsFor(readBeforeRealData, {}));
  const settle = useMutation({
    mutationFn: (tick: { item: Item; done: boolean }) => call(settleBeforeRealData, tick),
    onSuccess: () => client.invalidateQueries({ queryKey: [readBeforeRealData.path] }),
  });
  const items = list.data?.items ?? [];
  const left = items.filter(({ doneAt }) => doneAt === null).length;
  if (list.error) return <ErrorState problem={problemOf(list.error)} onRetry={() => void list.refetch()} />;
  if (items.length === 0) return null;
  return (
    <Section title={left === 0 ? say.allDone : say.left(formatNumber(left), formatNumber(items.length))} source={say.source}>
      {settle.error ? <ErrorState problem={problemOf(settle.error)} /> : null}
      <ol className={styles['before']}>
        {items.map(({ item, doneAt, doneBy }) => (
          <li key={item}>
            <Checkbox
              checked={doneAt !== null}
              onChange={(done) => settle.mutate({ item, done })}
              help={doneAt === null ? say[`${item}Help`] : say.doneBy(doneBy ?? say.somebody, formatDate(doneAt))}
            >
              {say[item]}
            </Checkbox>
          </li>
        ))}
      </ol>
    </Section>
  );
}
