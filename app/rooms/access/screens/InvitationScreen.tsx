import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { FrontDoor } from '../../../platform/ui/shell/FrontDoor.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { readInvitation } from '../../identity/index.ts';
import { AcceptForm } from './AcceptForm.tsx';
import { DemoNote } from './DemoNote.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { doorWords } from './doorWords.ts';

/** What a one-time link opens: becoming the first administrator, or setting a password. */
export default function InvitationScreen() {
  const say = useMessages(doorWords);
  const token = useAddress().params['token'] ?? '';
  const invitation = useQuery(queryOptionsFor(readInvitation, { token }));
  if (invitation.error) {
    const problem = problemOf(invitation.error);
    return (
      <FrontDoor title={problem.title} lead={problem.help} foot={<LanguageButton />}>
        {problem.code === 'invitation.spent' ? null : <ErrorState problem={problem} onRetry={() => void invitation.refetch()} />}
        <Button href="/masuk">{say.toSignIn}</Button>
      </FrontDoor>
    );
  }
  if (!invitation.data) {
    return (
      <FrontDoor title={say.inviteLoading}>
        <Skeleton lines={3} />
      </FrontDoor>
    );
  }
  const { purpose, name, username, regency } = invitation.data;
  const first = purpose === 'first_administrator';
  return (
    <FrontDoor
      title={first ? say.inviteFirstTitle : say.invitePasswordTitle(name ?? '')}
      lead={first ? say.inviteFirstLead(regency.name) : say.invitePasswordLead(regency.name, username ?? '')}
      banner={<DemoNote />}
      foot={<LanguageButton />}
    >
      <AcceptForm token={token} known={{ name, username }} first={first} />
    </FrontDoor>
  );
}
