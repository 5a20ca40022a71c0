import type { MergePlan, ORDERS } from '../parse/merge/merge-plans.ts';
import type { Form } from '../parse/yaml/form.ts';

/**
 * The form of a file in an adaptation, which holds only what differs: nothing is required but what the base may not give, optional
 * keys may be taken away with `null`, and entries of lists that merge by id may say `remove` and `after`.
 * Where there is no plan, a file stands for that of the base whole, and its form is the same.
 */
export function inAdaptation(form: Form, plan: MergePlan | undefined): Form {
  if (!plan || plan.isWhole) return form;
  if (form.anyOf) return { ...form, anyOf: form.anyOf.map((one) => inAdaptation(one, plan)) };
  if (form.items && plan.id) return { ...form, items: entry(inAdaptation(form.items, plan.keys?.[''] ?? {})) };
  if (!form.properties) return form;
  const own = plan.own ?? [];
  const { if: _if, else: _else, required = [], properties, ...rest } = form;
  const merged = Object.entries(properties)
    .filter(([key]) => !plan.theirs?.includes(key))
    .map(([key, value]) => {
      if (own.includes(key)) return [key, value];
      const over = inAdaptation(value, plan.keys?.[key] ?? {});
      return [key, required.includes(key) ? over : orNothing(over)];
    });
  return { ...rest, properties: Object.fromEntries(merged), required: required.filter((key) => own.includes(key)) };
}

/** An entry of a list that merges by id. */
const entry = (form: Form): Form =>
  form.anyOf
    ? { ...form, anyOf: form.anyOf.map(entry) }
    : { ...form, properties: { ...form.properties, ...ORDER_FORMS } };

const ORDER_FORMS: Readonly<Record<(typeof ORDERS)[number], Form>> = {
  remove: { description: 'True takes this entry of the base away.', examples: [true], const: true },
  after: { description: 'The id of the entry that this one comes after.', type: 'string' },
};

/** A value, or `null`. What it says to people stays before both. */
function orNothing({ description, examples, ...form }: Form): Form {
  const forms = form.anyOf ?? [form];
  return { description, ...(examples && { examples }), anyOf: [...forms, { type: 'null' }] };
}
