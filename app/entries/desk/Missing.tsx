import { Button } from '../../platform/ui/Button.tsx';
import { useMessages } from '../../platform/ui/messages.ts';
import { FrontDoor } from '../../platform/ui/shell/FrontDoor.tsx';
import { deskWords } from './deskWords.ts';

/** An address that leads nowhere. */
export function Missing() {
  const say = useMessages(deskWords);
  return (
    <FrontDoor title={say.missingTitle} lead={say.missingHelp}>
      <Button variant="main" href="/">
        {say.toHome}
      </Button>
    </FrontDoor>
  );
}
