/**
 * A choice this device remembers (language, contrast). Reads and writes `localStorage`, and keeps working
 * in memory where storage is refused (private windows).
 */
export interface Remembered<T extends string> {
  read(): T;
  write(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function remembered<T extends string>(key: string, values: readonly T[], first: T): Remembered<T> {
  const listeners = new Set<() => void>();
  let value = stored() ?? first;

  function stored(): T | undefined {
    try {
      return values.find((one) => one === localStorage.getItem(key));
    } catch {
      return undefined;
    }
  }

  return {
    read: () => value,
    write(next) {
      value = next;
      try {
        localStorage.setItem(key, next);
      } catch {
        // Storage refused: the choice lives until the page is closed.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
