import { useState } from 'react';

/** What was last searched for, so that the way back from a child finds it. In memory only: it may be a name. */
let last = '';

/** Text of the search field, kept while one moves between pages and lost when the window closes. */
export function useLastSearch(): [string, (text: string) => void] {
  const [text, setText] = useState(last);
  return [
    text,
    (next) => {
      last = next;
      setText(next);
    },
  ];
}
