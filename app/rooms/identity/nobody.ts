/** No person has this name: what a sign-in asks for when the typed name leads to nobody, so that it takes as long. */
export const NOBODY = '???';
