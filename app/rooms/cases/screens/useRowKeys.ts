import { useEffect, type RefObject } from 'react';
import { useKeys } from '../../../platform/ui/useKeys.ts';

/** J and K or the arrows move between rows, down from the search field too; `/` goes to the search field; Enter is the link's own. */
export function useRowKeys(place: RefObject<HTMLElement | null>): void {
  function step(by: 1 | -1) {
    const links = [...(place.current?.querySelectorAll<HTMLAnchorElement>('tbody a[href]') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = links[at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by];
    next?.focus();
    next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }
  useKeys([
    { keyHint: '/', onPress: () => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus() },
    { keyHint: 'j', onPress: () => step(1) },
    { keyHint: 'k', onPress: () => step(-1) },
  ]);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
      if (by === null || !(event.target instanceof Element)) return;
      const inRows = event.target.closest('tbody') !== null && place.current?.contains(event.target) === true;
      if (!inRows && !(by === 1 && event.target.matches('input[type="search"]'))) return;
      event.preventDefault();
      step(by);
    }
    // Before the field: what it does with a key it keeps to itself.
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  });
}
