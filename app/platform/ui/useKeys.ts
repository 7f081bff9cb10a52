import { useEffect, useRef } from 'react';

interface KeyAct {
  keyHint?: string;
  onPress: () => void;
}

/**
 * Listens for single letters while nothing is being typed and no dialog is open. Letters with Ctrl, Alt or Meta
 * belong to the browser.
 */
export function useKeys(acts: readonly KeyAct[]): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"], [role="listbox"]')) return;
      const act = latest.current.find((one) => one.keyHint?.toLowerCase() === event.key.toLowerCase());
      if (!act) return;
      event.preventDefault();
      act.onPress();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
