import { displayWidth } from './report/display-width.ts';

/** Breaks a text between words so that its lines, indentation included, take at most `width` columns. */
export function wrapText(text: string, width: number, indentation: string): string {
  return text
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = [];
      for (const word of paragraph.split(' ')) {
        const last = lines.at(-1);
        const longer = `${last} ${word}`;
        if (last !== undefined && displayWidth(longer) + indentation.length <= width) lines[lines.length - 1] = longer;
        else lines.push(word);
      }
      return lines;
    })
    .map((line) => indentation + line)
    .join('\n');
}
