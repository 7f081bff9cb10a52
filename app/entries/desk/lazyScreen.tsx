import { lazy, Suspense, type FunctionComponent } from 'react';
import { Skeleton } from '../../platform/ui/Skeleton.tsx';
import { useDocumentTitle } from '../../platform/ui/shell/useDocumentTitle.ts';
import { useLanguage } from '../../platform/ui/language.ts';
import type { ScreenRoute } from '../../platform/ui/shell/screenRoute.ts';

/** A screen whose code is fetched when it is first opened. */
export function lazyScreen(screen: ScreenRoute): FunctionComponent {
  const Screen = lazy(screen.load);
  function Waiting() {
    const language = useLanguage();
    useDocumentTitle(screen.title[language]);
    return <Skeleton lines={4} />;
  }
  return function LazyScreen() {
    return (
      <Suspense fallback={<Waiting />}>
        <Screen />
      </Suspense>
    );
  };
}
