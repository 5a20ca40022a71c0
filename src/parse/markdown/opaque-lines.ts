/** What a line is, told line by line from the first on: `inside` a code fence or a comment, where marks mean nothing, or what `opens` one. */
export type Opaqueness = (line: string, isInTable: boolean) => 'inside' | 'opens' | undefined;

/**
 * Only the parser knows what code and comments are. This says so of those alone that begin at the very beginning of a line, where nothing else can be
 * meant; with the first line after which that is not certain, it says no more of the text. The line that closes one is like any other.
 */
export function openOpaque(): Opaqueness {
  let end: RegExp | undefined;
  let isCertain = true;
  let mayBeHtml = false;
  return (line, isInTable) => {
    if (!isCertain) return undefined;
    if (end) {
      if (end.test(line)) end = undefined;
      // It may close the block around, and this with it.
      else if (/^\s*:::/.test(line)) isCertain = false;
      else return 'inside';
      return undefined;
    }
    if (line.trim() === '') mayBeHtml = false;
    else if (UNCERTAIN.test(line) || WITHIN.test(line)) isCertain = false;
    else if (FENCE.test(line) || line.startsWith('<!--')) {
      if (isInTable || mayBeHtml) isCertain = false;
      else {
        end = endOf(line);
        return 'opens';
      }
    } else if (line.startsWith('<')) mayBeHtml = true;
    return undefined;
  };
}

/** Code fences, and comments that do not end in their line, each at its very beginning. */
const FENCE = /^(?:`{3,}[^`]*|~{3,}.*)$/;

/** HTML that empty lines do not end, comments of which it is doubtful whether they end at once, and fences that nobody writes. */
const UNCERTAIN = /^[\s>]*<(?:script|pre|style|textarea|\?|![a-z[]|!--?-?>)|^(?:`{100}|~{100})/i;

/** Fences and comments that are indented, or stand in something: how far they reach depends on what is around them. */
const WITHIN = /^(?:[\s>*+-]|\d{1,9}[.)]|\[\^[^\]]+\]:)+(?:`{3}|~{3}|<)/;

function endOf(line: string): RegExp | undefined {
  const fence = /^(?:`+|~+)/.exec(line)?.[0];
  if (fence) return new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`);
  return line.includes('-->') ? undefined : /-->/;
}
