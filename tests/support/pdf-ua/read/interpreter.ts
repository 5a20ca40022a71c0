import { type PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import type { Content, Item } from './content.ts';
import { isArtifact, isTagged, type Mark, propertiesOf } from './marks.ts';
import { asDict, bytesOf, dictAt, listAt, nameAt, numberAt } from './objects.ts';
import { operationsOf } from './operations.ts';
import { elementAt, type StructureTree } from './structure.ts';
import { isName, type Operand } from './token.ts';

/** What of the graphics state matters here. */
interface State {
  readonly font: PDFDict | undefined;
  readonly mode: number;
}

interface Collection extends Content {
  readonly items: Item[];
  readonly marks: Mark[];
  readonly forms: Map<PDFStream, { count: number; hasMarks: boolean; readonly where: string }>;
}

const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const INVISIBLE = 3;
const MAX_DEPTH = 20;

/** Runs content streams and collects what they draw and how it is marked. */
export class Interpreter {
  readonly #to: Collection;
  readonly #structure: StructureTree | undefined;
  readonly #where: string;
  readonly #isPageContent: boolean;
  #state: State = { font: undefined, mode: 0 };
  #mark: Mark | undefined;
  readonly #forms: PDFStream[] = [];

  constructor(to: Collection, structure: StructureTree | undefined, where: string, isPageContent: boolean) {
    this.#to = to;
    this.#structure = structure;
    this.#where = where;
    this.#isPageContent = isPageContent;
  }

  /** A stream with resources of its own: an appearance, a pattern. */
  runStream(stream: PDFStream): void {
    this.run(bytesOf(stream), dictAt(stream.dict, 'Resources'), numberAt(stream.dict, 'StructParents'));
  }

  /** `structParents` is the number under which the parent tree has the stream’s marked content. */
  run(bytes: Uint8Array, resources: PDFDict | undefined, structParents: number | undefined): void {
    const saved: State[] = [];
    const outer = this.#mark;
    for (const { operator, operands } of operationsOf(bytes)) {
      const [first, second] = operands;
      if (SHOWS.has(operator)) this.#show(operands.at(-1));
      else if (PAINTS.has(operator)) this.#draw('path');
      else if (operator === 'BI') this.#draw('image');
      else if (operator === 'sh') this.#draw('shading');
      else if (operator === 'Do') this.#drawObject(resourceOf(resources, 'XObject', first), resources);
      else if (operator === 'BMC' || operator === 'BDC') this.#open(first, second, resources, structParents);
      else if (operator === 'EMC') this.#mark = this.#mark === outer ? outer : this.#mark?.parent;
      else if (operator === 'q') saved.push(this.#state);
      else if (operator === 'Q') this.#state = saved.pop() ?? this.#state;
      else if (operator === 'Tf') this.#setFont(asDict(resourceOf(resources, 'Font', first)));
      else if (operator === 'gs') this.#setFont(fontOf(asDict(resourceOf(resources, 'ExtGState', first))));
      else if (operator === 'Tr') this.#state = { ...this.#state, mode: Number(first) };
    }
    this.#mark = outer;
  }

  #setFont(font: PDFDict | undefined): void {
    if (font) this.#state = { ...this.#state, font };
  }

  #show(operand: Operand | undefined): void {
    const strings = (Array.isArray(operand) ? operand : [operand]).filter((item) => item instanceof Uint8Array);
    const codes = strings.length === 1 ? strings[0] : Uint8Array.from(Buffer.concat(strings));
    if (codes?.length) this.#draw('text', codes);
  }

  /** Paths that are drawn one after the other under the same mark are one item. */
  #draw(kind: Item['kind'], codes?: Uint8Array): void {
    const { font, mode } = this.#state;
    const base = { kind, mark: this.#mark, isPageContent: this.#isPageContent, where: this.#where };
    const last = this.#to.items.at(-1);
    const isMore = kind === 'path' && last?.kind === kind && last.mark === base.mark && last.where === base.where;
    if (!isMore) this.#to.items.push(codes ? { ...base, font, codes, isInvisible: mode === INVISIBLE } : base);
  }

  #open(tag: Operand | undefined, list: Operand | undefined, resources: PDFDict | undefined, key?: number): void {
    const { mcid, text } = propertiesOf(list, dictAt(resources, 'Properties'));
    const element = mcid === undefined ? undefined : elementAt(this.#structure, key, mcid);
    const form = this.#forms.at(-1);
    const drawn = form && this.#to.forms.get(form);
    if (drawn && mcid !== undefined) drawn.hasMarks = true;
    this.#mark = { tag: isName(tag) ? tag.name : '', mcid, text, element, parent: this.#mark, where: this.#where };
    this.#to.marks.push(this.#mark);
  }

  #drawObject(stream: unknown, resources: PDFDict | undefined): void {
    if (!(stream instanceof PDFStream)) return;
    const { dict } = stream;
    if (nameAt(dict, 'Subtype') !== 'Form') {
      if (this.#isObjectOfTree(dict)) return;
      this.#draw('image');
      return;
    }
    const drawn = this.#to.forms.get(stream);
    if (!drawn)
      this.#to.forms.set(stream, {
        count: 1,
        hasMarks: numberAt(dict, 'StructParents') !== undefined,
        where: this.#where,
      });
    else drawn.count++;
    if (this.#forms.length >= MAX_DEPTH || this.#forms.includes(stream)) return;
    const [outer, state] = [this.#mark, this.#state];
    const element = elementAt(this.#structure, numberAt(dict, 'StructParent'));
    if (element)
      this.#mark = {
        tag: element.type,
        mcid: undefined,
        text: () => undefined,
        element,
        parent: outer,
        where: this.#where,
      };
    this.#forms.push(stream);
    this.run(bytesOf(stream), dictAt(dict, 'Resources') ?? resources, numberAt(dict, 'StructParents'));
    this.#forms.pop();
    [this.#mark, this.#state] = [outer, state];
  }

  /** Whether an image is tagged as an object of its own, outside marked content. */
  #isObjectOfTree(dict: PDFDict): boolean {
    const isMarked = isTagged(this.#mark) || isArtifact(this.#mark);
    return !isMarked && elementAt(this.#structure, numberAt(dict, 'StructParent')) !== undefined;
  }
}

const fontOf = (graphicsState: PDFDict | undefined): PDFDict | undefined => asDict(listAt(graphicsState, 'Font')[0]);

const resourceOf = (resources: PDFDict | undefined, kind: string, operand: Operand | undefined) =>
  isName(operand) ? dictAt(resources, kind)?.lookup(PDFName.of(operand.name)) : undefined;
