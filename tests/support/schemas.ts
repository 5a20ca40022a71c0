import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { SaxesParser, type SaxesTag } from 'saxes';
import { validateXML } from 'xmllint-wasm';

const read = (name: string): string => readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8');

/** What a schema of `tests/schemas` has against a value; nothing is none. */
export type Validate = (value: unknown) => string[];

function validator(name: string): Validate {
  const schema = JSON.parse(read(name));
  const options = { strict: false, allErrors: true, unicodeRegExp: false };
  const ajv = schema.$schema.includes('draft-04') ? new Ajv4.default(options) : new Ajv(options);
  addFormats.default(ajv as Ajv);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`));
}

export const againstSarif = validator('sarif-2.1.0.json');
export const againstRdjson = validator('rdjson.json');
export const againstGitlab = validator('gitlab-codequality.json');

/** What the schema of JUnit’s form has against a document. */
export async function againstJunit(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: xml },
    schema: { fileName: 'junit.xsd', contents: read('junit.xsd') },
  });
  return errors.map(({ message }) => message);
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Reads a document, strictly: whatever is not well-formed throws. */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTag) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [] as XmlElement[], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [document] = root.children;
  if (!document) throw new Error('There is no element.');
  return document;
}
