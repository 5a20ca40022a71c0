/** An author’s words in an answer that an editor shows as Markdown: no emphasis, no link, no picture, no second line. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&!]/g, '\\$&');

/** Lines of code, as they are; whatever is in them ends no fence. */
export const codeBlock = (text: string): string => `~~~~~~\n${text.trimEnd().replaceAll('~~~~~~', '')}\n~~~~~~`;
