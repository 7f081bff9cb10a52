import { formatInstant } from '../../../platform/ui/dates.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import type { ImportView } from '../contract.ts';
import { importWords } from './importWords.ts';
import { refusalView } from './refusal.ts';

/** A file that was not taken as a whole: why, and the one thing to do. */
export function RefusedImport({ view }: { view: ImportView }) {
  const say = useMessages(importWords);
  const language = useLanguage();
  const problem = refusalView(view.refusal ?? { code: 'server.failed', details: {} }, language);
  const demo = problem.code === 'import.demo';
  return (
    <Page
      title={say.refusedTitle}
      back={{ href: '/impor', label: say.title }}
      mainAction={
        <Button variant="main" href={demo ? '/kota-sendiri' : '/impor'}>
          {demo ? say.ownCity : say.otherFile}
        </Button>
      }
    >
      <ErrorState problem={problem} />
      <SourceLine>{say.refusedWhen(view.fileName, view.uploadedByName, formatInstant(view.uploadedAt, language))}</SourceLine>
    </Page>
  );
}
