import { Button } from './Button.tsx';

interface DialogActionsProps {
  cancel: string;
  onCancel: () => void;
  /** What the main button says and does. */
  send: string;
  onSend: () => void;
  busy: boolean;
  disabled?: boolean;
}

/** The foot of a form in a dialog: the way out, then the one thing to do. */
export function DialogActions({ cancel, onCancel, send, onSend, busy, disabled = false }: DialogActionsProps) {
  return (
    <>
      <Button onPress={onCancel}>{cancel}</Button>
      <Button variant="main" busy={busy} disabled={disabled} onPress={onSend}>
        {send}
      </Button>
    </>
  );
}
