import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Curriculum, Image } from '../../model/curriculum.ts';
import type { Picture } from '../../model/theme.ts';

/** An image file as an address that holds it. */
export const addressOf = ({ mediaType, bytes }: Image): string =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;

const pictureOf = ({ image, alt }: Picture, name: string): Element =>
  h('img', { className: [name], src: addressOf(image), alt });

/** The logo of the theme, to be put into a line. */
export const logoOf = ({ theme }: Curriculum): Element | undefined => theme?.logo && pictureOf(theme.logo, 'logo');

/** The logo in a place of its own, where the usual arrangement has it; nothing without one. */
export const brandOf = (curriculum: Curriculum): Element[] => {
  const logo = logoOf(curriculum);
  return logo ? [h('p', { className: ['brand'] }, logo)] : [];
};

/** The cover picture of the theme: it stands where the course is drawn as a path. */
export const coverPictureOf = ({ theme }: Curriculum): Element | undefined =>
  theme?.cover && pictureOf(theme.cover, 'picture');
