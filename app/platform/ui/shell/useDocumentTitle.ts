import { useEffect } from 'react';

/** Puts a page's name before the product's in the window title: "Daftar anak - AnakKita". */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - AnakKita`;
  }, [title]);
}
