import type { Attention } from '../index.ts';

interface Home {
  children: number;
  lists: readonly { attention: Attention; total: number }[];
}

/** What the first page says first: those who are urgent; if there are none, open cases; else that all is calm. */
export function homeFinding(home: Home): { kind: 'urgent' | 'case' | 'calm'; count: number } {
  const totalOf = (attention: Attention) => home.lists.find((list) => list.attention === attention)?.total ?? 0;
  if (totalOf('urgent') > 0) return { kind: 'urgent', count: totalOf('urgent') };
  if (totalOf('case') > 0) return { kind: 'case', count: totalOf('case') };
  return { kind: 'calm', count: home.children };
}
