import type { Rule } from '../diagnostics/catalogue.ts';
import { mendName } from '../diagnostics/mend-name.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { shownPath } from '../model/place.ts';
import { type Anchors, findAnchors } from './anchors.ts';
import type { Check, CheckContext } from './check.ts';
import { isFaulty } from './earlier.ts';
import { type FileReference, findFileReferences } from './file-references.ts';
import { readTarget, relativePath, type Target } from './link-target.ts';
import { findLooseFootnotes } from './loose-footnotes.ts';
import { handoutsOf, textsOf } from './texts.ts';
import { quoted, suggestion } from './wording.ts';

/** Every link leads somewhere, and every picture is there. Addresses on the web are not opened. */
export const brokenLinks: Check = {
  rules: ['link/broken', 'image/missing'],
  *run(curriculum, context) {
    const handouts = new Set(handoutsOf(curriculum).keys());
    const files: Files = { curriculum, context, anchors: findAnchors(curriculum), handouts };
    for (const text of textsOf(curriculum)) {
      for (const reference of findFileReferences(text)) {
        const fault = faultOf(reference, readTarget(text.path, reference.url), text.path, files);
        if (!fault) continue;
        const { message, hint, meant } = fault;
        const mended = meant && mendTarget(reference, meant);
        yield { rule: RULES[reference.kind], message, hint, place: reference.place, ...mended };
      }
      if (!isFaulty(context, text.file)) yield* findLooseFootnotes(text);
    }
  },
};

const RULES: Readonly<Record<FileReference['kind'], Rule>> = {
  link: 'link/broken',
  handout: 'link/broken',
  image: 'image/missing',
};

interface Files {
  readonly curriculum: Curriculum;
  readonly context: CheckContext;
  readonly anchors: Anchors;
  readonly handouts: ReadonlySet<string>;
}

interface Fault {
  readonly message: string;
  readonly hint: string;
  readonly meant?: Meant;
}

/** What the target may be meant to be: a name among others, and what the whole target is with one of them. */
interface Meant {
  readonly name: string;
  readonly known: Iterable<string>;
  write(near: string): string;
}

/** Characters that end the target of a link, or stand in it as a code. */
const SPECIAL = /[\s()<>%\\"]/;

function mendTarget({ url, target }: FileReference, { name, known, write }: Meant): Pick<Problem, 'fixes'> {
  const names = [...known].filter((one) => !SPECIAL.test(one));
  return mendName({ name, written: [{ value: url, place: target.place }], around: target.around }, names, write);
}

function faultOf({ kind, url }: FileReference, target: Target, from: string, files: Files): Fault | undefined {
  if (target.kind === 'nowhere') {
    return {
      message: `The ${kind} ${quoted(url)} ${target.fault}.`,
      hint: `Write the path to a file of the curriculum${kind === 'link' ? ', or an address that begins with https:, mailto: or tel:' : ''}.`,
    };
  }
  // What a file that could not be read holds is unknown.
  if (target.kind !== 'file' || isFaulty(files.context, shownPath(files.curriculum.path, target.path)))
    return undefined;
  switch (kind) {
    case 'image':
      return missingImage(target, from, files);
    case 'handout':
      return missingHandout(target, from, files);
    case 'link':
      return missingFile(target, from, files) ?? missingAnchor(target, url, files);
  }
}

type FileTarget = Extract<Target, { kind: 'file' }>;

function missingFile(target: FileTarget, from: string, { curriculum: { filePaths } }: Files): Fault | undefined {
  const { path } = target;
  if (path === from || filePaths.has(path)) return undefined;
  return {
    message: `The link leads to ${quoted(path)}, which does not exist.`,
    hint: nearFile(path, from, filePaths, 'Check the path: it goes out from the file in which it stands.'),
    meant: meantFile(target, from, filePaths),
  };
}

function missingAnchor({ path, anchor }: FileTarget, url: string, { anchors }: Files): Fault | undefined {
  const names = anchors.get(path);
  if (anchor === undefined || !names || names.has(anchor)) return undefined;
  const near = nearest(anchor, names.keys());
  return {
    message: `The link leads to ${quoted(`#${anchor}`)}, but ${path} has no such heading or exercise.`,
    hint: suggestion(
      near && `#${near}`,
      'Write the id of an exercise, or a heading in lower case with hyphens between its words.',
    ),
    meant: { name: anchor, known: names.keys(), write: (name) => `${url.slice(0, url.indexOf('#'))}#${name}` },
  };
}

function missingHandout(target: FileTarget, from: string, { curriculum, handouts }: Files): Fault | undefined {
  const { path } = target;
  if (handouts.has(path)) return undefined;
  return {
    message: curriculum.filePaths.has(path) ? `${quoted(path)} is no handout.` : `There is no handout ${quoted(path)}.`,
    hint: nearFile(path, from, handouts, 'Write it as a .md file in the folder “handouts” of a module.'),
    meant: meantFile(target, from, handouts),
  };
}

function missingImage(
  target: FileTarget,
  from: string,
  { curriculum: { images, filePaths } }: Files,
): Fault | undefined {
  const { path } = target;
  if (images.has(path)) return undefined;
  return filePaths.has(path)
    ? { message: `${quoted(path)} is no picture.`, hint: 'Save it as PNG, JPEG, GIF, WebP or SVG.' }
    : {
        message: `There is no image ${quoted(path)}.`,
        hint: nearFile(path, from, images.keys(), 'Put the picture into the folder “images” of the module.'),
        meant: meantFile(target, from, images.keys()),
      };
}

const meantFile = ({ path, anchor }: FileTarget, from: string, known: Iterable<string>): Meant => ({
  name: path,
  known,
  write: (near) => relativePath(from, near) + (anchor === undefined ? '' : `#${anchor}`),
});

function nearFile(path: string, from: string, paths: Iterable<string>, otherwise: string): string {
  const near = nearest(path, paths);
  return suggestion(near && relativePath(from, near), otherwise);
}
