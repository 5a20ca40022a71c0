import { exactPlace } from '../../diagnostics/exact-place.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { readExpression, type Slip } from '../../licences/expression.ts';
import type { Written } from '../../model/place.ts';
import { type Shape, shape } from '../yaml/shape.ts';
import { text } from '../yaml/values.ts';

/** An SPDX expression, or a name of one’s own that begins with LicenseRef-; section 5 of the contract. */
export const licenseId: Shape<Written<string>> = shape(text.form, (node, reading) => {
  const found = text(node, reading);
  const fault = found && readExpression(found.value).fault;
  if (!fault) return found;
  const { message, hint, slip } = fault;
  reading.report({ rule: 'license/expression', message, hint, place: found.place, ...mendSlip(found, slip) });
  return undefined;
});

/** The fix that writes the id that is meant, in its place in the expression. */
function mendSlip(expression: Written<string>, slip: Slip | undefined): Pick<Problem, 'fixes'> {
  const whole = slip && exactPlace(expression);
  if (!slip || !whole) return {};
  const column = whole.column + slip.index;
  const place = { ...whole, column, endColumn: column + slip.written.length };
  return {
    fixes: [{ title: `Write “${slip.near}”`, edits: [{ place, text: slip.near }], isSafe: slip.isSure }],
  };
}
