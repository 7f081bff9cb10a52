import { PasswordField } from '../../../platform/ui/PasswordField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { doorWords } from './doorWords.ts';
import { passwordStrength } from './passwordStrength.ts';
import styles from './door.module.css';

interface NewPasswordProps {
  value: string;
  onChange: (value: string) => void;
  /** The person's own names, which make a weak password. */
  own: readonly string[];
  /** The form was sent: a short one is refused, not only hinted at. */
  asked: boolean;
}

/** A password being chosen, with a hint in words that grows with it. */
export function NewPassword({ value, onChange, own, asked }: NewPasswordProps) {
  const say = useMessages(doorWords);
  const strength = passwordStrength(value, own);
  const words = {
    empty: '',
    short: strength.kind === 'short' ? say.tooShort(strength.missing) : '',
    common: say.tooCommon,
    enough: say.couldBeLonger,
    strong: say.strong,
  }[strength.kind];
  const full = { empty: 0, short: 0, common: 1, enough: 2, strong: 3 }[strength.kind];
  const refused = asked && (strength.kind === 'short' || strength.kind === 'empty');
  return (
    <>
      <PasswordField
        label={say.newPassword}
        help={say.newPasswordHelp}
        autoComplete="new-password"
        value={value}
        onChange={onChange}
        refusal={refused ? say.newPasswordHelp : undefined}
      />
      {strength.kind === 'empty' ? null : (
        <p className={styles['hint']} role="status" data-good={full >= 2 ? '' : undefined}>
          <span className={styles['bars']} aria-hidden="true">
            {[1, 2, 3].map((step) => (
              <i key={step} data-full={step <= full ? '' : undefined} />
            ))}
          </span>
          {words}
        </p>
      )}
    </>
  );
}
