import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { oneLocale } from './platform/ui/build/oneLocale.ts';

/**
 * Production build of the desk: `npm run build` writes app/dist. The strict content policy allows nothing inline, so
 * assets stay files and the preload polyfill stays out.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [oneLocale(), react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: true,
  },
});
