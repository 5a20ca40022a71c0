import { isOperator, type Operand } from './token.ts';
import { TokenReader } from './token-reader.ts';

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

/** The operations of a content stream, an inline image as one operation `BI`. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const reader = new TokenReader(bytes);
  let operands: Operand[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (!isOperator(token)) operands.push(token);
    else {
      if (token.operator === 'BI') reader.skipInlineImage();
      yield { operator: token.operator, operands };
      operands = [];
    }
  }
}
