import { EmptyState } from '../../platform/ui/EmptyState.tsx';
import { useMessages } from '../../platform/ui/messages.ts';
import { Page } from '../../platform/ui/shell/Page.tsx';
import { useSignedIn } from '../../platform/ui/shell/signedIn.ts';
import { deskWords } from './deskWords.ts';
import { GoTo } from './GoTo.tsx';
import { lazyScreen } from './lazyScreen.tsx';
import { inside, landingOf } from './screens.tsx';

const home = inside.find((screen) => screen.path === '/');
const Home = home ? lazyScreen(home) : null;

/** The first page, by role: the children who wait, the setting up, or the numbers. */
export function Landing() {
  const { verbs } = useSignedIn();
  const say = useMessages(deskWords);
  const landing = landingOf(verbs);
  if (!landing) {
    return (
      <Page title={say.nothingYetTitle}>
        <EmptyState title={say.nothingYet}>{say.nothingYetHelp}</EmptyState>
      </Page>
    );
  }
  if (landing !== home) return <GoTo href={landing.path} />;
  return Home ? <Home /> : null;
}
