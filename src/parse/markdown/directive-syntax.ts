import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

const COLON = 58;
const LEFT_BRACKET = 91;

const isLowerOrDigitOrHyphen = (code: Code): boolean =>
  code !== null && ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45);

/** A colon opens a directive in running text only before `name[` in lower case. Everything else (`10:30`, `Step:do it`) is text. */
const opensInline: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let hasName = false;
    const start: State = (code) => {
      if (code !== COLON) return nok(code);
      effects.enter('data');
      effects.consume(code);
      return name;
    };
    const name: State = (code) => {
      if (isLowerOrDigitOrHyphen(code)) {
        hasName = true;
        effects.consume(code);
        return name;
      }
      effects.exit('data');
      return hasName && code === LEFT_BRACKET ? ok(code) : nok(code);
    };
    return start;
  },
};

/**
 * The stock directive syntax with its text construct made strict: it corrupts clock times otherwise
 * (remarkjs/remark-directive issues 5, 19, 24, 26; micromark-extension-directive issue 33).
 */
function strictDirective(): Extension {
  const stock = directive();
  const inline = [stock.text?.[COLON] ?? []].flat().map((construct): Construct => {
    const tokenize: Tokenizer = function (effects, ok, nok) {
      return effects.check(opensInline, construct.tokenize.call(this, effects, ok, nok), nok);
    };
    const previous: Construct['previous'] = function (code) {
      // Not after a letter, a digit or another colon; UTF-16 units beyond ASCII are judged one by one.
      if (code !== null && code > 0 && /[\p{L}\p{M}\p{N}:]/u.test(String.fromCharCode(code))) return false;
      return construct.previous ? construct.previous.call(this, code) : true;
    };
    return { ...construct, tokenize, previous };
  });
  return { ...stock, text: { [COLON]: inline } };
}

/** A unified plugin: the directives of the source format, as the stock tree knows them. */
export function directiveSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), strictDirective()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];
}
