import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** Markdown of a part of a page. */
const toMarkdown = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-' });

/**
 * The slides of our deck as Marp reads them: the same headings, texts, lists and tables in the same order, one slide a slide, with the
 * notes as comments. Drawings, such as the course line, are not in it.
 */
export function deckForMarp(html) {
  const slides = [...html.matchAll(/<section class="slide[^"]*" id="slide-\d+".*?<\/section>/gs)].map(
    ([section]) => section,
  );
  const notes = [
    ...html.matchAll(/<div class="speaker"[^>]*>(.*?)<\/div>(?=<\/div>(?:<div class="frame"|<\/main>))/gs),
  ].map(([, text]) => text);
  if (slides.length === 0 || notes.length !== slides.length)
    throw new Error(`${slides.length} slides and ${notes.length} notes were found.`);
  const pages = slides.map((slide, index) => {
    const text = slide.replace(/<svg.*?<\/svg>/gs, '').replace(/<b>\d+<\/b>(?=<\/footer>)/, '');
    const note = markdown(notes[index]).replaceAll('--', '—');
    return `${markdown(text)}\n\n<!--\n${note}\n-->`;
  });
  return { count: slides.length, text: `---\nmarp: true\npaginate: true\n---\n\n${pages.join('\n\n---\n\n')}\n` };
}

/** A rule would begin another slide. */
const markdown = (html) =>
  String(toMarkdown.processSync(html))
    .replace(/^(\*\*\*|---|___)$/gm, '')
    .trim();
