import type { Schema } from 'hast-util-sanitize';

const CELL = ['scope', 'colSpan', 'rowSpan', ['className', 'num', 'mid']] as const;

/**
 * What text of an author may become, and nothing else. `slot` holds the place of something that Coursewright itself draws and that is
 * put in afterwards; Markdown cannot write one.
 */
export const SCHEMA: Schema = {
  strip: ['script', 'style', 'template'],
  clobber: [],
  clobberPrefix: '',
  ancestors: {
    li: ['ol', 'ul'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['data'] },
  required: {},
  tagNames: [
    'a', 'blockquote', 'br', 'code', 'del', 'div', 'em', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'li', 'ol', 'p', 'pre', 'slot', 'span',
    'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
  ],
  attributes: {
    a: ['href', 'id', 'ariaLabel', ['className', 'term', 'ref', 'out']],
    div: [['className', 'scroll'], ['role', 'group'], 'ariaLabel', ['tabIndex', 0]],
    h3: ['id', ['className', /^title-[34]$/]],
    h4: ['id', ['className', /^title-[34]$/]],
    h5: ['id', ['className', /^title-[34]$/]],
    h6: ['id', ['className', /^title-[34]$/]],
    i: [['className', 'held']],
    img: [['src', /^data:image\//], 'alt'],
    li: [['className', 'tick', 'done']],
    ol: ['start'],
    slot: ['name'],
    span: [['className', 'sr', 'nowrap']],
    sup: [['className', 'note']],
    table: [['className', 'grid', 'fill']],
    td: [...CELL] as never,
    th: [...CELL] as never,
    ul: [['className', 'ticks']],
    '*': [],
  },
};
