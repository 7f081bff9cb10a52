/** Length of a session since it was last used. */
export const SESSION_HOURS = 12;
/** Length of a session since it was opened, however much it is used: a cookie that was taken does not open things for ever. */
export const LONGEST_SESSION_DAYS = 30;
