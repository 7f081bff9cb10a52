import type { ReplyOf } from '../../../platform/http/endpoint.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { welcome } from '../index.ts';
import { doorWords } from './doorWords.ts';
import { roleName } from './roleWords.ts';
import styles from './door.module.css';

type Accounts = ReplyOf<typeof welcome>['demoAccounts'];

/** The people of the demo city, each with its role; choosing one fills the username and goes to the password. */
export function DemoAccounts({ accounts, onChoose }: { accounts: Accounts; onChoose: (username: string) => void }) {
  const say = useMessages(doorWords);
  const language = useLanguage();
  return (
    <section className={styles['accounts']} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{say.demoTitle}</h2>
      <p>{say.demoHelp}</p>
      <ul>
        {accounts.map(({ username, name, role }) => (
          <li key={username}>
            <button
              type="button"
              onClick={() => {
                onChoose(username);
                document.querySelector<HTMLInputElement>('input[name="password"]')?.focus();
              }}
            >
              <b>{name}</b>
              <small>
                {roleName(role, language)} {'\u00B7'} {username}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
