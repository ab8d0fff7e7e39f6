/** Under which this tab keeps what is filled in while booking. */
export const ANSWERS_NAME = 'perennial.answers';
