/** Signs of a pasted text that are looked at. An error message is shorter; a whole log is no message. */
export const LONGEST_PASTED = 1000
