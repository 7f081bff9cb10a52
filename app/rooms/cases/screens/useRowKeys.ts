import { useEffect, type RefObject } from 'react';
import { useKeys } from '../../../platform/ui/useKeys.ts';

/** J and K or the arrows move between rows, from the search field too; `/` goes to the search field; Enter is the link's own. */
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
    const element = place.current;
    if (!element) return;
    function press(event: KeyboardEvent) {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
      if (by === null || !(event.target instanceof Element) || event.target.closest('tbody, input[type="search"]') === null) return;
      event.preventDefault();
      step(by);
    }
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  });
}
