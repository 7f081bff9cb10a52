import styles from './KeyHint.module.css';

/** The key that does the same as the words beside it: `Terima 8,5 kg [Y]`. Hidden where there is no keyboard. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className={styles['key']} aria-hidden="true">
      {children}
    </kbd>
  );
}
