import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Kind } from '../model/document.ts';
import { PLACE_MARK } from '../model/layout.ts';
import { writePlace } from '../model/place.ts';
import { deckTools, startButtons } from './deck/screen/deck-tools.ts';
import { slideMarks } from './deck/screen/spans-of-slides.ts';
import { planDeck, type Slide } from './deck.ts';
import { describe } from './describe.ts';
import { stepClocks } from './guide/step-clocks.ts';
import { createProse, type ProseContext, renderNotes, renderProse, under } from './prose.ts';
import { sheetsFor } from './sheets.ts';
import { type Strings, stringsFor } from './strings.ts';

/** The deck for whoever shows it: each slide with its speaker notes below. On paper, one page of notes for each slide. */
export const slides: Kind = {
  name: 'slides',
  audience: 'trainer',
  file: 'slides',
  formats: ['html'],
  isLed: true,
  compose(curriculum, options) {
    const words = stringsFor(curriculum.language);
    // The notes speak the language of the guide: the same signs, the same words.
    const prose = { ...createProse(curriculum, options, 'guide', 'notes-'), stepClocks: stepClocks(options.agenda) };
    const deck = planDeck(curriculum, options);
    const marks = slideMarks(deck);
    const frames = deck.map((slide, index) =>
      h('div', { className: ['frame'], ...marks[index] }, [numbered(slide), speakerNotes(slide, prose, words)]),
    );
    const title = words.deck.notesTitle(curriculum.title);
    const header = h('header', { className: ['deck-bar'] }, [h('p', title), startButtons(words)]);
    return {
      ...describe(curriculum, title),
      css: '',
      screen: deckTools(deck, curriculum.title, words),
      styles: [...sheetsFor(options.paper), 'guide/guide.css', 'slides/slides.css', 'slides/notes.css'],
      body: h('body', { className: ['deck-page'] }, [
        header,
        h('main', { id: 'content', className: ['deck'], dataStage: true }, frames),
      ]),
    };
  },
};

/** The deck for everybody: one page for each slide, and nothing else. */
export const slidesPrint: Kind = {
  name: 'slides',
  audience: 'participant',
  file: 'slides',
  formats: ['pdf'],
  isLed: true,
  compose(curriculum, options) {
    const words = stringsFor(curriculum.language);
    return {
      ...describe(curriculum, words.deck.title(curriculum.title)),
      css: '',
      styles: ['shared/tokens.css', 'shared/base.css', 'slides/slides.css', 'slides/deck.css'],
      body: h('body', h('main', { id: 'content', className: ['deck'] }, planDeck(curriculum, options).map(numbered))),
    };
  },
};

const numbered = ({ section, id, place }: Slide): Element => ({
  ...section,
  properties: { ...section.properties, id, [PLACE_MARK]: writePlace(place) },
});

/** What is said and done while the slide is seen. A slide that is shown again says where its notes are by having none. */
function speakerNotes({ number, notes, isRepeat }: Slide, prose: ProseContext, words: Strings): Element {
  const text = isRepeat ? [h('p', { className: ['quiet'] }, words.deck.again)] : notesText(notes, under(prose, 2));
  const none = h('p', { className: ['quiet'] }, words.deck.noNotes);
  const label = words.deck.notesOf(number);
  return h('div', { className: ['speaker'], role: 'group', ariaLabel: label }, text.length > 0 ? text : [none]);
}

function notesText(notes: Slide['notes'], prose: ProseContext): ElementContent[] {
  const text = [...notes.flatMap((node) => renderProse([node], prose)), ...renderNotes(prose)];
  for (const node of text) visit(node, 'element', withoutInnerLink);
  return text;
}

/** Glossary and references stand in the books; here a link to them would lead nowhere. Footnotes stand below the notes. */
function withoutInnerLink(node: Element): void {
  const { href } = node.properties;
  if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#') || href.startsWith('#notes-')) return;
  node.tagName = 'span';
  node.properties = {};
}
