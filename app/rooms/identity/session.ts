/** Length of a session since it was last used. */
export const SESSION_HOURS = 12;
