/**
 * An author’s words in an answer that an editor shows as Markdown: no emphasis, no link, no address that becomes one, no picture, no
 * sign of the editor’s own (`$(bug)`), no list, no second line.
 */
export const plain = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|~&!@]|:(?=\/\/)|(?<=www)\.|\$(?=\()|^[-+=]|(?<=^\d+)[.)]/gi, '\\$&');

/** Lines of code, as they are; whatever is in them ends no fence. */
export const codeBlock = (text: string): string => `~~~~~~\n${text.trimEnd().replaceAll('~~~~~~', '')}\n~~~~~~`;
