import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { oneLocale } from '../build/oneLocale.ts';

/** Builds the looking page alone, into the folder named by GALLERY_OUT; it is no part of the product. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: fileURLToPath(new URL('../../../public', import.meta.url)),
  plugins: [oneLocale(), react()],
  build: {
    outDir: process.env['GALLERY_OUT'] ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
});
