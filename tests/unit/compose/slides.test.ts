import { describe, expect, it } from 'vitest';
import { forAudience } from '../../../src/compose/for-audience.ts';
import { slides, slidesPrint } from '../../../src/compose/slides.ts';
import { elements, ofClass, textOf } from '../../support/hast.ts';
import { sampleCurriculum, sampleOptions } from '../../support/sample-curriculum.ts';

const compose = (kind: typeof slides) => {
  const curriculum = forAudience(sampleCurriculum(), kind.audience);
  return kind.compose(curriculum, sampleOptions(curriculum));
};

describe('the deck for trainers', () => {
  const { body, title } = compose(slides);

  it('puts the notes below the slide that they belong to', () => {
    const frames = ofClass(body, 'frame');
    expect(frames).toHaveLength(ofClass(body, 'slide').length);
    const agreements = frames.find((frame) => elements(frame, 'h2').some((it) => textOf(it) === 'Our agreements'));
    expect(textOf(agreements && ofClass(agreements, 'speaker')[0])).toContain('NOTES of the agreements.');
  });

  it('has one h1, an id for each slide, and one main', () => {
    expect(elements(body, 'h1')).toHaveLength(1);
    expect(ofClass(body, 'slide').map(({ properties }) => properties.id)).toEqual(
      ofClass(body, 'slide').map((_, index) => `slide-${index + 1}`),
    );
    expect(elements(body, 'main').map(({ properties }) => properties.id)).toEqual(['content']);
    expect(title).toBe('A Sample Course: slides with notes');
  });
});

describe('the deck for everybody', () => {
  const document = compose(slidesPrint);

  it('holds the slides and nothing else', () => {
    const text = textOf(document.body);
    expect(slidesPrint).toMatchObject({ file: 'slides', formats: ['pdf'], audience: 'participant' });
    expect(text).toContain('Our agreements');
    expect(text).not.toMatch(/NOTES|PURPOSE|Speaker/);
    expect(ofClass(document.body, 'speaker')).toEqual([]);
  });

  it('names its author, its language and what it is', () => {
    expect(document).toMatchObject({
      author: 'Example Author',
      language: 'en-US',
      description: 'A sample.',
      title: 'A Sample Course: slides',
    });
  });
});
