import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconLockOpen } from '@tabler/icons-react';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { closeGlass } from '../../access/index.ts';
import { readChildPage, type ChildPage } from '../index.ts';
import { minutesLeft } from './minutesLeft.ts';
import { sightWords } from './sightWords.ts';
import { useNow } from './useNow.ts';

/** Above a child that a broken glass opened: how long still, who is told, and the way to close it. */
export function GlassBanner({ sight }: { sight: ChildPage['sight'] }) {
  const say = useMessages(sightWords);
  const { go } = useAddress();
  const client = useQueryClient();
  const until = sight.reasons.find(({ code }) => code === 'break_glass')?.until ?? null;
  const now = useNow(until !== null);
  const close = useMutation({
    mutationFn: (grantId: string) => call(closeGlass, { grantId }),
    onSuccess() {
      client.removeQueries({ queryKey: [readChildPage.path] });
      go('/akses-darurat');
    },
  });
  const { grantId } = sight;
  if (until === null || grantId === null) return null;
  const left = minutesLeft(until, now);
  return (
    <Callout
      tone="severe"
      icon={<IconLockOpen aria-hidden="true" />}
      title={say.banner}
      action={
        <Button busy={close.isPending} onPress={() => close.mutate(grantId)}>
          {say.close}
        </Button>
      }
    >
      <span role="timer">{left === null ? say.over : say.left(left)}</span>
    </Callout>
  );
}
