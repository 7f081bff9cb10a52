/** Names of the characters 160 to 255, in order (HTML 4, section 24.2). */
const latinNames = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
  'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
  'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
  'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

const named = new Map<string, number>([
  ...latinNames.map((name, place): [string, number] => [name, 160 + place]),
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
  ['AMP', 0x26],
  ['LT', 0x3c],
  ['GT', 0x3e],
  ['QUOT', 0x22],
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['bull', 0x2022],
  ['hellip', 0x2026],
  ['euro', 0x20ac],
]);

/** A longer run after `&` is not an entity. */
export const longestEntity = 10;

/**
 * The code point an entity stands for, without its `&` and `;`: `amp` gives 38, `#160` and `#xA0` give 160; null for an
 * unknown one, which then stays as it was typed.
 */
export function entityCodePoint(entity: string): number | null {
  if (!entity.startsWith('#')) return named.get(entity) ?? null;
  const match = /^#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/u.exec(entity);
  if (match === null) return null;
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? '', 10) : Number.parseInt(match[1], 16);
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return 0xfffd;
  return code;
}
