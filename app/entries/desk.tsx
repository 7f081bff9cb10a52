/** The desk: puts the rooms' screens into one page. Composition only. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from './desk/Desk.tsx';
import { applyContrast } from '../platform/ui/contrast.ts';
import { currentLanguage } from '../platform/ui/language.ts';
import '../platform/ui/global.css';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no element with the id app');
applyContrast();
document.documentElement.lang = currentLanguage();
createRoot(place).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
);
