/** The state of a consent in words for a guardian: what holds, and why, without a word on what anybody else said. Pure. */
import type { PurposeConsent, Purpose } from '../consent/index.ts';

/** What is asked, as a heading. */
export const purposeNames: Readonly<Record<Purpose, string>> = {
  pairing: 'Bapak atau bunda asuh',
  story: 'Cerita tumbuh anak',
  photo: 'Foto anak',
};

/** What holds now, as one sentence. */
export function sayState({ state, why }: Pick<PurposeConsent, 'state' | 'why'>): string {
  switch (state) {
    case 'given':
      return 'Diizinkan.';
    case 'notAsked':
      return 'Belum ditanyakan. Tidak ada yang dibagikan.';
    case 'refused':
    case 'withdrawn':
      return 'Tidak diizinkan. Bantuan untuk anak tetap sama.';
    case 'disputed':
      return 'Belum boleh: ada jawaban yang berbeda. Petugas akan menghubungi.';
    case 'invalid':
      return 'Belum boleh: wali perlu berumur 18 tahun. Petugas akan menghubungi.';
    case 'toRenew':
      return why === 'textChanged' ? 'Belum boleh: isi persetujuan berubah, jadi perlu dijawab lagi.' : 'Belum boleh: perlu dijawab lagi.';
  }
}

const SAID: Readonly<Record<string, string>> = { given: 'mengizinkan', refused: 'tidak mengizinkan', withdrawn: 'menghentikan izin' };

/** `Anda mengizinkan pada 6 Oktober 2025.` */
export function saySaid(answer: string, on: string): string {
  return `Anda ${SAID[answer] ?? 'menjawab'} pada ${on}.`;
}

/** What the guardian may do now: stop what is open or what they once allowed, else answer. */
export function choices(state: PurposeConsent['state'], own: string | null): ('stop' | 'allow' | 'refuse')[] {
  if (state === 'given' || own === 'given') return ['stop'];
  return own === 'refused' || own === 'withdrawn' ? ['allow'] : ['allow', 'refuse'];
}
