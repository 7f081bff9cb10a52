import { useEffect } from 'react';
import { useLanguage } from '../language.ts';

/** Puts a page's name before the product's in the window title, "Daftar anak - AnakKita", and tells readers the language. */
export function useDocumentTitle(title: string): void {
  const language = useLanguage();
  useEffect(() => {
    document.title = `${title} - AnakKita`;
    document.documentElement.lang = language;
  }, [title, language]);
}
