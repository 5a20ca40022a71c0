import { CST, Lexer } from 'yaml';

/** A piece of a YAML text that means something: where it begins (UTF-16 units), and what it is; undefined for plain text. */
export interface YamlToken {
  readonly type: CST.TokenType | undefined;
  readonly source: string;
  readonly offset: number;
}

/** What a lexer gives, control characters that stand for what begins or ends among it; a part is a piece that means something. */
export interface Lexeme extends YamlToken {
  readonly isPart: boolean;
}

/** Everything that the lexer gives for a text, in its order. */
export function* lexemesOf(text: string): Generator<Lexeme> {
  let offset = 0;
  let isText = false;
  for (const source of new Lexer().lex(text)) {
    // These are in no text.
    const isSign = source === CST.DOCUMENT || source === CST.FLOW_END || source === CST.SCALAR;
    const type = isText || isSign ? undefined : (CST.tokenType(source) ?? undefined);
    yield { type, source, offset, isPart: !isSign && type !== 'space' && type !== 'newline' };
    if (!isSign) offset += source.length;
    isText = source === CST.SCALAR;
  }
}

/** The pieces of a YAML text in their order, each looked at once, before anything is made of them. White space is none. */
export function* tokensOf(text: string): Generator<YamlToken> {
  for (const { isPart, ...token } of lexemesOf(text)) if (isPart) yield token;
}
