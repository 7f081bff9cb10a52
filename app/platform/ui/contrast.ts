import { useSyncExternalStore } from 'react';
import { remembered } from './remembered.ts';

/** `terik` is noon sun on a cracked screen: white ground, black ink, thick lines. */
export type Contrast = 'biasa' | 'terik';

const choice = remembered<Contrast>('anakkita.contrast', ['biasa', 'terik'], 'biasa');

/** Puts the remembered contrast on the document; called once before the first picture. */
export function applyContrast(): void {
  if (choice.read() === 'terik') document.documentElement.dataset['mode'] = 'terik';
  else delete document.documentElement.dataset['mode'];
}

/** The contrast in use and a switch between the two; remembered on this device. */
export function useContrast(): { contrast: Contrast; toggle: () => void } {
  const contrast = useSyncExternalStore(choice.subscribe, choice.read, () => 'biasa' as const);
  return {
    contrast,
    toggle() {
      choice.write(contrast === 'terik' ? 'biasa' : 'terik');
      applyContrast();
    },
  };
}
