import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { FrontDoor } from '../../../platform/ui/shell/FrontDoor.tsx';
import { useState } from 'react';
import { welcome } from '../index.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { DemoNote } from './DemoNote.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { SignInForm } from './SignInForm.tsx';
import { doorWords } from './doorWords.ts';

/** The way in: name and password; in the demo also who is there to be tried. */
export default function SignInScreen() {
  const say = useMessages(doorWords);
  const city = useQuery(queryOptionsFor(welcome, {}));
  const [name, setName] = useState('');
  const here = city.data;
  const accounts = here?.demoAccounts ?? [];
  return (
    <FrontDoor
      title={say.signIn}
      lead={here?.regency ? say.leadCity(here.regency.name) : say.leadNone}
      banner={<DemoNote />}
      foot={
        <>
          <p>{say.forgot}</p>
          <LanguageButton />
        </>
      }
    >
      {here && here.regency === null ? (
        <Callout tone="warm" action={<Button href="/kota-sendiri">{say.ownCity}</Button>}>
          {say.noCity}
        </Callout>
      ) : null}
      {here?.regency && here.needsFirstAdministrator ? <Callout tone="warm">{say.needsFirst}</Callout> : null}
      <SignInForm name={name} onName={setName} />
      {accounts.length > 0 ? <DemoAccounts accounts={accounts} onChoose={setName} /> : null}
    </FrontDoor>
  );
}
