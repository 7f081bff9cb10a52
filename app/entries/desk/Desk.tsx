import { useState, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { ErrorBoundary } from '../../platform/ui/ErrorBoundary.tsx';
import { useLanguage } from '../../platform/ui/language.ts';
import { deskQueryClient } from '../../platform/ui/query.ts';
import { router } from './router.tsx';
import { watchSession } from './session.tsx';

/** Everything above the routes: language, questions to the server, the last net for errors. */
export function Desk() {
  const [client] = useState(() => watchSession(deskQueryClient()));
  return (
    <ErrorBoundary>
      <Spoken>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Spoken>
    </ErrorBoundary>
  );
}

function Spoken({ children }: { children: ReactNode }) {
  const language = useLanguage();
  return <I18nProvider locale={language === 'id' ? 'id-ID' : 'en-GB'}>{children}</I18nProvider>;
}
