import type { Curriculum } from '../../src/model/curriculum.ts';
import { bookCurriculum } from './compose-book.ts';

/** Two knowledge checks, one of them with two right answers, a trainer’s word between them. */
export const CHECKS = `Some text to read, a few words of it.

:::say
SECRET words that only a trainer may read
:::

:::check[Which of these opens a conversation?]{#open}
- [x] Listening *first*

  Because it opens.
- [ ] Haste

  Because it closes.
:::

:::check[Which of these are sterile?]{#sterile}
- [x] A new syringe

  Nobody has used it.
- [x] New water

  From a sealed vial.
- [ ] A rinsed syringe

  Rinsing is not enough.
:::`;

/** A small course for one: its estimate is 0.9 × (−22.3 + 0.00209 × 9 + 2.78 × 2 + 15.5 × 2.5) = 19.83… minutes. */
export const selfStudyCourse = (stand = CHECKS, language = 'en-US', hours = '0:19'): Curriculum => {
  const base = bookCurriculum({
    stand,
    files: {
      'agendas/day.yaml':
        'title: Alone\ndelivery: self-study\nestimate: { method: mergener, difficulty: 2.5, seeks: 6 }\n',
    },
  });
  const [whole = 0, rest = 0] = hours.split(':').map(Number);
  const promised = base.promised && {
    ...base.promised,
    value: (whole * 60 + rest) as NonNullable<typeof base.promised>['value'],
  };
  return { ...base, language, promised };
};
