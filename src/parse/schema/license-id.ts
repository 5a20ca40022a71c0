import { readExpression } from '../../licences/expression.ts';
import type { Written } from '../../model/place.ts';
import { type Shape, shape } from '../yaml/shape.ts';
import { text } from '../yaml/values.ts';

/** An SPDX expression, or a name of one’s own that begins with LicenseRef-; section 5 of the contract. */
export const licenseId: Shape<Written<string>> = shape(text.form, (node, reading) => {
  const found = text(node, reading);
  const fault = found && readExpression(found.value).fault;
  if (!fault) return found;
  reading.report({ rule: 'license/expression', ...fault, place: found.place });
  return undefined;
});
