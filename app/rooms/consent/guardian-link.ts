/** Where a guardian's link leads. The token stands in the path; it is 256 bits, and the database knows its hash alone. */

/** Random bytes of a token of a link and of a visit. */
export const TOKEN_BYTES = 32;

/** All pages behind the door lie below this path, and the cookie is sent to no other. */
export const DOOR_PATH = '/wali';

/** `/wali/` and the 43 letters of a token. */
export function linkPath(token: string): string {
  return `${DOOR_PATH}/${token}`;
}
