import type { Element, ElementContent, Properties } from 'hast';
import type { Strings } from '../../compose/strings.ts';
import { control, fieldId, fieldSet, optionLabel } from './controls.ts';
import { fieldsByAnswer, markedField, textOf } from './marked-field.ts';
import { thenSide } from './then-side.ts';

/**
 * The tree as it is filled in on a screen: every place that composing has marked is a control of the page, named by the words that
 * everybody sees there, and where an earlier answer is looked back at, there is room for it. The marks themselves are gone.
 */
export function withScreenFields(body: Element, words: Strings): Element {
  const answers = fieldsByAnswer(body);
  const turn = (element: Element): ElementContent => {
    const field = markedField(element);
    const { properties } = element;
    const own = ownProperties(properties, field !== undefined || 'dataFieldSet' in properties);
    if (field) return control(element, field, own);
    let isSame = own === properties;
    const children = element.children.map((child): ElementContent => {
      if (child.type !== 'element') return child;
      const turned = turn(child);
      if (turned !== child) isSame = false;
      return turned;
    });
    if (isSame) return element;
    const turned = { ...element, properties: own, children };
    const then = textOf(properties.dataFieldThen);
    const asked = answers.get(then);
    if (asked) return { ...turned, children: [...children, thenSide(then, asked, words)] };
    if (properties.dataFieldFor) return optionLabel(textOf(properties.dataFieldFor), turned);
    if (properties.dataFieldSet)
      return fieldSet(textOf(properties.dataFieldSet), textOf(properties.dataFieldSetOf), turned);
    return turned;
  };
  return turn(body) as Element;
}

/** What stays of the properties of a marked element; what is hidden on paper, because nobody hears lines, is not hidden here. */
function ownProperties(properties: Properties, isControl: boolean): Properties {
  const isMark = (name: string): boolean => name.startsWith('dataField') || (isControl && name === 'ariaHidden');
  const names = Object.keys(properties);
  if (!names.some(isMark)) return properties;
  const own = Object.fromEntries(names.filter((name) => !isMark(name)).map((name) => [name, properties[name]]));
  const { dataFieldNames: named, dataFieldSays: says } = properties;
  return named ? { ...own, id: fieldId(textOf(named), textOf(says)) } : own;
}
