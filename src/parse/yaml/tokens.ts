import { CST, Lexer } from 'yaml';

/** A piece of a YAML text that means something: where it begins (UTF-16 units), and what it is; undefined for plain text. */
export interface YamlToken {
  readonly type: CST.TokenType | undefined;
  readonly source: string;
  readonly offset: number;
}

/** The pieces of a YAML text in their order, each looked at once, before anything is made of them. White space is none. */
export function* tokensOf(text: string): Generator<YamlToken> {
  let offset = 0;
  let isText = false;
  for (const source of new Lexer().lex(text)) {
    // These stand for what begins or ends, and are in no text.
    if (source === CST.DOCUMENT || source === CST.FLOW_END || source === CST.SCALAR) {
      isText = source === CST.SCALAR;
      continue;
    }
    const type = isText ? undefined : (CST.tokenType(source) ?? undefined);
    if (type !== 'space' && type !== 'newline') yield { type, source, offset };
    offset += source.length;
    isText = false;
  }
}
