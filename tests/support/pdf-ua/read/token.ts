/** What content streams are made of (ISO 32000-1, 7.8.2). */

export interface Name {
  readonly name: string;
}
export type Operand = number | boolean | null | Name | Uint8Array | Operand[] | Map<string, Operand>;
export interface Operator {
  readonly operator: string;
}
export type Token = Operand | Operator;

export const isName = (operand: Token | undefined): operand is Name =>
  typeof operand === 'object' && operand !== null && 'name' in operand;
export const isOperator = (token: Token): token is Operator =>
  typeof token === 'object' && token !== null && 'operator' in token;
