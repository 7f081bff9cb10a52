/** What a file of the synthetic city carries in its head, so that the demo takes it and no real file. */
export const SYNTHETIC_MARK = '<meta name="generator" content="AnakKita synthetic city">';
