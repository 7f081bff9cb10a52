import { useState } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { changedParts, listTexts, textParts } from '../index.ts';
import type { TextView } from '../index.ts';
import { TextDiff } from './TextDiff.tsx';
import { TextEditor } from './TextEditor.tsx';
import { textWords } from './textWords.ts';
import styles from './text.module.css';

/** What is read to guardians, in versions; the data protection officer writes the next one. */
export default function TextScreen() {
  const say = useMessages(textWords);
  const [writing, setWriting] = useState(false);
  const listed = useQuery(queryOptionsFor(listTexts, {}));
  const texts = listed.data?.texts ?? [];
  const [newest] = texts;
  return (
    <Page
      title={say.title}
      {...(listed.data?.mayWrite === true && !writing
        ? {
            mainAction: (
              <Button variant="main" onPress={() => setWriting(true)}>
                {say.write}
              </Button>
            ),
          }
        : {})}
    >
      {newest === undefined ? (
        listed.error ? (
          <ErrorState problem={problemOf(listed.error)} onRetry={() => void listed.refetch()} />
        ) : (
          <Skeleton lines={10} />
        )
      ) : writing ? (
        <TextEditor key={newest.version} before={newest} onDone={() => setWriting(false)} />
      ) : (
        <Versions texts={texts} newest={newest} />
      )}
    </Page>
  );
}

function Versions({ texts, newest }: { texts: readonly TextView[]; newest: TextView }) {
  const say = useMessages(textWords);
  const author = (text: TextView): string => (text.writtenByName === null ? say.withSoftware : say.writtenBy(text.writtenByName));
  return (
    <div className={styles['editor']}>
      <Section title={say.lead(String(newest.version), formatDate(newest.inForceFrom))} note={author(newest)} level="sentence">
        {newest.reviewedBy === null ? (
          <Callout tone="warm" icon={<IconAlertTriangle aria-hidden="true" />}>
            {say.unverified}
          </Callout>
        ) : (
          <p className={styles['quiet']}>{say.reviewed(newest.reviewedBy)}</p>
        )}
        <dl className={styles['parts']}>
          {textParts.map((part) => (
            <div key={part}>
              <dt>{say[`part_${part}`]}</dt>
              <dd>
                <p>{newest.body[part].id}</p>
                <p lang="en" className={styles['quiet']}>
                  {newest.body[part].en}
                </p>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      {texts.length < 2 ? null : (
        <Section title={say.versions} ruled>
          {texts.slice(0, -1).map((text, at) => {
            const earlier = texts[at + 1]!;
            return (
              <details key={text.version} className={styles['version']}>
                <summary>
                  {say.version(String(text.version), formatDate(text.inForceFrom))}, {author(text)}: {text.why}
                </summary>
                <p>{text.renews.length === 0 ? say.renewedNone : say.renewed(text.renews.map((purpose) => say[`part_${purpose}`]).join(', '))}</p>
                {changedParts(earlier.body, text.body).map((part) => (
                  <div key={part}>
                    <b>{say[`part_${part}`]}</b>
                    <TextDiff before={earlier.body[part].id} after={text.body[part].id} />
                    <TextDiff before={earlier.body[part].en} after={text.body[part].en} />
                  </div>
                ))}
              </details>
            );
          })}
        </Section>
      )}
    </div>
  );
}
