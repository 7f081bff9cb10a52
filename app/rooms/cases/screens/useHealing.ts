import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import { decideUnitError, listChildren, listUnitErrors, readChildPage, readHome, undoUnitDecision } from '../index.ts';

/** Decisions on unit errors, one command each, so that each is audited; what shows them is fresh afterwards, also when one of several failed. */
export function useHealing() {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const freshen = () => Promise.all([listUnitErrors.path, readChildPage.path, listChildren.path, readHome.path].map((path) => client.invalidateQueries({ queryKey: [path] })));
  const decide = useMutation({
    async mutationFn(inputs: readonly InputOf<typeof decideUnitError>[]) {
      setDone(0);
      for (const [at, input] of inputs.entries()) {
        await call(decideUnitError, input);
        setDone(at + 1);
      }
    },
    onSettled: freshen,
  });
  const undo = useMutation({ mutationFn: (input: InputOf<typeof undoUnitDecision>) => call(undoUnitDecision, input), onSettled: freshen });
  return { decide, undo, done };
}
