import type { ReactNode } from 'react';
import { ErrorState } from '../../platform/ui/ErrorState.tsx';
import { useLanguage } from '../../platform/ui/language.ts';
import { useMessages } from '../../platform/ui/messages.ts';
import { Page } from '../../platform/ui/shell/Page.tsx';
import { maySee, type ScreenRoute } from '../../platform/ui/shell/screenRoute.ts';
import { useSignedIn } from '../../platform/ui/shell/signedIn.ts';
import { deskWords } from './deskWords.ts';

/** Says to whom a screen is open instead of letting each of its questions be refused. */
export function Guarded({ screen, children }: { screen: ScreenRoute; children: ReactNode }) {
  const { verbs } = useSignedIn();
  const language = useLanguage();
  const say = useMessages(deskWords);
  if (maySee(screen.needs, verbs)) return children;
  return (
    <Page title={screen.title[language]}>
      <ErrorState problem={{ code: 'access.denied', title: say.closedTitle, detail: say.closedDetail, help: say.closedHelp }} />
    </Page>
  );
}
