import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { call } from '../../platform/http/client.ts';
import { ErrorState } from '../../platform/ui/ErrorState.tsx';
import { useLanguage } from '../../platform/ui/language.ts';
import { useMessages } from '../../platform/ui/messages.ts';
import { problemOf } from '../../platform/ui/problemView.ts';
import { Skeleton } from '../../platform/ui/Skeleton.tsx';
import { Shell } from '../../platform/ui/shell/Shell.tsx';
import { ChildPanelsProvider } from '../../platform/ui/shell/childPanels.ts';
import { WorkSourcesProvider } from '../../platform/ui/shell/workSources.ts';
import { SignedInProvider } from '../../platform/ui/shell/signedIn.ts';
import { DemoNote, FactorGate, FactorNote } from '../../rooms/access/screens/index.ts';
import { Bell } from '../../rooms/notices/screens/index.ts';
import { signOut } from '../../rooms/identity/index.ts';
import { childPanels } from './childPanels.ts';
import { workSources } from './workSources.ts';
import { deskWords } from './deskWords.ts';
import { GoTo } from './GoTo.tsx';
import { isSignedOut, useSession } from './session.tsx';
import { placesOf, roleLine } from './places.tsx';

/** The shell around every page of a signed-in person; shows the way in to everybody else. */
export function Inside() {
  const session = useSession();
  const language = useLanguage();
  const say = useMessages(deskWords);
  const navigate = useNavigate();
  const client = useQueryClient();
  const { pathname, href } = useRouterState({ select: (state) => state.location });
  const facts = session.data;
  const nav = useMemo(() => placesOf(facts?.verbs ?? [], language), [facts?.verbs, language]);

  if (session.error) {
    if (isSignedOut(session.error)) return <GoTo href={href === '/' ? '/masuk' : `/masuk?ke=${encodeURIComponent(href)}`} />;
    if (!facts) return <ErrorState problem={problemOf(session.error)} onRetry={() => void session.refetch()} />;
  }
  if (!facts) return <Skeleton lines={0} explain={say.opening} />;

  const { secondFactor } = facts;
  if (secondFactor.state === 'unproved' || secondFactor.state === 'overdue')
    return <FactorGate state={secondFactor.state} onOpen={() => void client.resetQueries()} onLeave={() => void leave()} />;

  async function leave() {
    await call(signOut, {}).catch(() => undefined);
    client.clear();
    await navigate({ to: '/masuk' });
  }

  return (
    <SignedInProvider value={{ personId: facts.person.id, verbs: facts.verbs, home: facts.home, regency: facts.regency }}>
      <Shell
        nav={nav}
        path={pathname}
        person={{ name: facts.person.name, role: roleLine(facts.roles, language) }}
        onSignOut={() => void leave()}
        banner={<><DemoNote /><FactorNote until={secondFactor.until} /></>}
        bell={<Bell />}
      >
        <ChildPanelsProvider value={childPanels}>
          <WorkSourcesProvider value={workSources}>
            <Outlet />
          </WorkSourcesProvider>
        </ChildPanelsProvider>
      </Shell>
    </SignedInProvider>
  );
}
