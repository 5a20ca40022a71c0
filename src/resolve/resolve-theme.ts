import type { ElementContent } from 'hast';
import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { SourceTree } from '../load/source-tree.ts';
import type { Image } from '../model/curriculum.ts';
import type { Written } from '../model/place.ts';
import type { FaceName, FontFace, Theme } from '../model/theme.ts';
import type { ThemeFile } from '../parse/schema/theme-schema.ts';
import type { ThemeSource } from '../parse/sources.ts';
import type { ReadLayout } from '../parse/theme/parse-layout.ts';
import { resolvePath } from './resolve-path.ts';
import { whyNoFont } from './why-no-font.ts';

type Report = (problem: Problem) => void;

/** Puts a theme together: its colors as they are written, its files as bytes. */
export function resolveTheme({ yaml, style, layouts }: ThemeSource, tree: SourceTree, report: Report): Theme {
  const pictures: Written<string>[] = [];
  const { colors, logo, cover } = yaml.fields ?? {};
  const { course, trainer, accent, dark } = colors ?? {};
  const logoImage = logo?.file && imageAt('theme', logo.file, 'image/missing', tree, report);
  if (logo?.file && logoImage) pictures.push({ value: logoImage.path, place: logo.file.place });
  const coverImage = cover?.file && imageAt('theme', cover.file, 'image/missing', tree, report);
  if (cover?.file && coverImage) pictures.push({ value: coverImage.path, place: cover.file.place });
  return {
    colors: { light: { course, trainer, accent }, dark: { course: dark?.course, trainer: dark?.trainer } },
    fonts: { text: facesOf('text', yaml.fields, tree, report), voice: facesOf('voice', yaml.fields, tree, report) },
    fontCredit: yaml.fields?.fonts?.credit?.value,
    logo: logoImage && logo.alt && { image: logoImage, alt: logo.alt.value },
    cover: coverImage && cover.alt && { image: coverImage, alt: cover.alt.value, credit: cover.credit?.value },
    pictures,
    style,
    layouts: new Map(
      layouts.flatMap((layout) => {
        const nodes = resolvePictures(layout, tree, report, pictures);
        return nodes ? [[layout.name, nodes]] : [];
      }),
    ),
  };
}

/** A picture by the path that an author has written in a file of `folder`; undefined after having reported why there is none. */
function imageAt(
  folder: string,
  { value, place }: Written<string>,
  rule: 'image/missing' | 'theme/layout',
  { images, filePaths, unreadable }: SourceTree,
  report: Report,
): Image | undefined {
  const path = resolvePath(folder, value);
  const image = path === undefined ? undefined : images.get(path);
  if (image || (path !== undefined && unreadable.has(path))) return image;
  if (path === undefined) {
    report({
      rule: rule === 'image/missing' ? 'path/outside' : rule,
      message: `“${value}” leads outside the curriculum’s folder.`,
      hint: 'Put the picture into theme/images/, and write the path to it. Nothing is fetched.',
      place,
    });
    return undefined;
  }
  const near = nearest(path, images.keys());
  const isThere = filePaths.has(path);
  report({
    rule,
    message: isThere ? `“${value}” is no picture.` : `There is no picture “${value}”.`,
    hint: isThere
      ? 'Save it as SVG, PNG, JPEG, GIF or WebP.'
      : near
        ? `Did you mean the file ${near}? The path goes out from ${folder}/.`
        : `Put the picture into theme/images/. The path goes out from ${folder}/.`,
    place,
  });
  return undefined;
}

/** The nodes of a layout with the paths of its pictures from the curriculum’s folder; undefined where one is not there. */
function resolvePictures(
  { nodes, pictures }: ReadLayout,
  tree: SourceTree,
  report: Report,
  shown: Written<string>[],
): readonly ElementContent[] | undefined {
  const paths = new Map<string, string>();
  for (const picture of pictures) {
    const image = imageAt('theme/layouts', picture, 'theme/layout', tree, report);
    if (!image) return undefined;
    paths.set(picture.value, image.path);
    shown.push({ value: image.path, place: picture.place });
  }
  const resolved = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    const { src } = node.properties;
    const properties = typeof src === 'string' ? { ...node.properties, src: paths.get(src) } : node.properties;
    return { ...node, properties, children: node.children.map(resolved) };
  };
  return nodes.map(resolved);
}

type Faces = NonNullable<NonNullable<NonNullable<ThemeFile['fonts']>['text']>['items']>;

/** Weights that are read everywhere: without them bold text would look like the rest. */
const NEEDED = [400, 700];

function facesOf(name: FaceName, fields: ThemeFile | undefined, tree: SourceTree, report: Report): readonly FontFace[] {
  const written = fields?.fonts?.[name];
  if (!written) return [];
  const faces = written.items.flatMap((face) => faceOf(face, tree, report) ?? []);
  const missing = NEEDED.filter((needed) => !faces.some(({ weight, isItalic }) => weight === needed && !isItalic));
  const isWhole = written.isWhole && faces.length === written.items.length;
  if (name === 'text' && isWhole && missing.length > 0) {
    report({
      rule: 'theme/font',
      message: `The font for text has no upright face of weight ${missing.join(' and none of weight ')}.`,
      hint: 'Name a file for 400, regular, and one for 700, bold: otherwise bold text looks like the rest.',
      place: fields.fonts?.keys.text ?? written.place,
    });
  }
  return faces;
}

function faceOf({ file, weight, style }: Faces[number], tree: SourceTree, report: Report): FontFace | undefined {
  if (!file || !weight) return undefined;
  const path = resolvePath('theme', file.value);
  if (path !== undefined && tree.unreadable.has(path)) return undefined;
  const bytes = path === undefined ? undefined : tree.fonts.get(path);
  const fault = bytes ? whyNoFont(bytes) : whyNoFile(path, tree);
  if (bytes && !fault) return { weight: weight.value, isItalic: style?.value === 'italic', bytes };
  const isThere = path === undefined || tree.filePaths.has(path);
  const near = isThere ? undefined : nearest(path, tree.fonts.keys());
  report({
    rule: path === undefined ? 'path/outside' : 'theme/font',
    message: `“${file.value}” ${fault}.`,
    hint: near
      ? `Did you mean the file ${near}? The path goes out from theme/.`
      : 'Put a WOFF2 file into theme/fonts/.',
    place: file.place,
  });
  return undefined;
}

const whyNoFile = (path: string | undefined, { filePaths }: SourceTree): string => {
  if (path === undefined) return 'leads outside the curriculum’s folder';
  return filePaths.has(path) ? 'is no WOFF2 file of the theme' : 'does not exist';
};
