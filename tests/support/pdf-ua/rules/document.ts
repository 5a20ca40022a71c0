import { PDFStream } from '@cantoo/pdf-lib';
import { dictionariesOf } from '../read/dictionaries.ts';
import type { UaDocument } from '../read/document.ts';
import {
  at,
  bytesOf,
  dictAt,
  dictsAt,
  isTrueAt,
  nameAt,
  numberAt,
  oneOrMany,
  streamAt,
  textAt,
} from '../read/objects.ts';
import type { Rule } from '../rule.ts';
import { each, whole } from './helpers.ts';

const MAY_BE_READ = 512;

/** The file and its catalog: clauses 6, 7.1, 7.15 and 7.16. */
export const DOCUMENT_RULES: readonly Rule[] = [
  whole('6.1', 1, 'The file begins with a line “%PDF-1.n”, n from 0 to 7.', ({ header }) =>
    /^%PDF-1\.[0-7]$/.test(header) ? false : `The first line is “${header}”.`,
  ),
  whole('6.2', 1, 'The catalog says that the file is marked.', ({ catalog }) =>
    isTrueAt(dictAt(catalog, 'MarkInfo'), 'Marked') ? false : 'MarkInfo has no Marked that is true.',
  ),
  whole('7.1', 4, 'No tag is called a suspect.', ({ catalog }) =>
    isTrueAt(dictAt(catalog, 'MarkInfo'), 'Suspects') ? 'MarkInfo has Suspects.' : false,
  ),
  whole('7.1', 10, 'Readers show the title, not the file name.', ({ catalog }) =>
    isTrueAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle')
      ? false
      : 'ViewerPreferences has no DisplayDocTitle that is true.',
  ),
  whole('7.1', 11, 'There is a structure tree.', ({ structure }) =>
    structure ? false : 'The catalog has no StructTreeRoot.',
  ),
  each('7.10', 1, 'Every configuration of optional content has a name.', configurations, ({ dict }) =>
    textAt(dict, 'Name') ? false : 'A configuration has no name.',
  ),
  each('7.10', 2, 'No configuration of optional content switches by itself.', configurations, ({ dict }) =>
    at(dict, 'AS') === undefined ? false : 'A configuration has the key AS.',
  ),
  each(
    '7.11',
    1,
    'An embedded file has its name under F and UF.',
    ({ context }) => dictionariesOf(context),
    ({ dict }) =>
      at(dict, 'EF') !== undefined && !(textAt(dict, 'F') && textAt(dict, 'UF'))
        ? 'The file specification has no F or no UF.'
        : false,
  ),
  whole('7.15', 1, 'No dynamic XFA form.', ({ catalog }) =>
    /<dynamicRender>\s*required/.test(xfaOf(dictAt(catalog, 'AcroForm'))) ? 'The form is dynamic XFA.' : false,
  ),
  whole(
    '7.16',
    1,
    'An encrypted file lets assistive technology read it.',
    ({ encryption }) =>
      encryption && ((numberAt(encryption, 'P') ?? 0) & MAY_BE_READ) === 0
        ? 'The encryption’s P forbids it, or is not there.'
        : false,
    'An encrypted file is not decrypted, so what the other rules say of its texts means nothing.',
  ),
  each(
    '7.18.6.2',
    1,
    'A media clip says its content type.',
    mediaClips,
    ({ dict }) => !textAt(dict, 'CT') && 'The media clip has no CT.',
  ),
  each('7.18.6.2', 2, 'A media clip has an alternative text.', mediaClips, ({ dict }) => {
    const texts = oneOrMany(at(dict, 'Alt'));
    const isWhole = texts.length > 0 && texts.length % 2 === 0 && texts.every((text) => text && 'decodeText' in text);
    return !isWhole && 'The media clip has no Alt, or one that is no list of languages and texts.';
  }),
];

function configurations({ catalog, place }: UaDocument) {
  const properties = dictAt(catalog, 'OCProperties');
  return [...dictsAt(properties, 'D'), ...dictsAt(properties, 'Configs')].map((dict) => ({ dict, where: place(dict) }));
}

function* mediaClips({ context }: UaDocument) {
  for (const clip of dictionariesOf(context)) if (nameAt(clip.dict, 'S') === 'MCD') yield clip;
}

/** The XFA form as text: one stream, or a list of names and streams. */
function xfaOf(form: Parameters<typeof at>[0]): string {
  const whole = streamAt(form, 'XFA');
  const parts = whole ? [whole] : oneOrMany(at(form, 'XFA')).filter((part) => part instanceof PDFStream);
  return parts.map((part) => new TextDecoder().decode(bytesOf(part))).join('');
}
