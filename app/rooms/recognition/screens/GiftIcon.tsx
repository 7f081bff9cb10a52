import { IconBath, IconDroplet, IconEgg, IconGift, IconMeat, IconMilk, IconSoup } from '@tabler/icons-react';

const signs = [
  [/^telur/i, IconEgg],
  [/^jamban/i, IconBath],
  [/^air|sumur/i, IconDroplet],
  [/^susu/i, IconMilk],
  [/^protein|^ikan|^ayam/i, IconMeat],
  [/^paket makan|^pmt|^masak/i, IconSoup],
] as const;

/** The fixed sign of what is given, by the first word of its Indonesian label or its code; a gift where there is none. */
export function GiftIcon({ label }: { label: string }) {
  const Sign = signs.find(([word]) => word.test(label))?.[1] ?? IconGift;
  return <Sign aria-hidden="true" />;
}
