/** Without line ends, which no line of a letter has. */
export const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ');
