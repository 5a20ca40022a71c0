/**
 * Outlines in our own words with everything that outlines of this field were seen to have wrong: modules within the text of others,
 * duplicates, numbers that repeat, furniture of pages, hyphens and links that were lost.
 */
export const BROCHURE = ` A 12-hour enrichment
training for garden
companions

WHY NOW
Thousands of people tend shared gardens; many of them now keep company with neighbours who are new. One
often hears:‘Start small’. Companions may find the tools strange, the words unfamiliar or the others too sure.
Walking Beside a New Gardener comes at the right time. GRN members and many others wrote it together. Communitybased gardens differ, and each class becomes a place for selfexamination.

LEARNING OBJECTIVES
Participants will be able to:
Explain what a shared garden is and what it asks of those who tend it
Describe their own habits when they keep company with a neighbour who has just come in to the garden
Next Door
Practise what they have learned with somebody who plays a newcomer for the first time
Make a plan

WHO BENEFITS FROM THIS TRAINING?
Companions of new gardeners; staff of garden associations; neighbours.

PREREQUISITES
A recognized 20-30-hour basic course is strongly suggested.
TOPICS & TAKEAWAYS
Arriving
The purpose of the first session/s of Walking Beside A New Gardener is to arrive, and to look at habits that
everybody brings along before anything new is heard.
A Place for Everybody
Takeaway/s: There are several aims. First, participants agree on how they want to work together. The trainers
come back to that whenever it is needed.
Habits on a Line (Part 1)
Takeaway/s: This module begins to look at habits.
Habits on a Line Exercise (Part 2)
Takeaway/s: This module goes on looking at habits. That takes all of
the two days. Module 4: Stretch and Laugh Takeaway[s]: This module is short. It makes room for
a little fun.
What a Garden Is
Takeaway/s: Participants say what they know before anybody tells them more.

TOPICS & TAKEAWAYS
Stories of Gardens
Takeaway/s: This module tells where shared gardens came from, and is fun after a full day.

Going On
The focus of Walking Beside a New Gardener moves to what comes after, to plans that hold and to people who
help with them when it rains.
Words That Help
Takeaway/s: As in the previous module, words matter.

TOPICS & TAKEAWAYS
Revisiting Habits on a Line
Takeaway/s: Participants see whether a habit has changed. That goes on later.
Module 4: Learning Later Takeaway[s]: Learning goes on after the end. No twoday training has room
for all of it.
Revisiting Habits on a Line
Takeaway/s: Participants see whether a habit has changed. That goes on later.
Learning Later
Takeaway/s: Learning goes on after the end. More of it is needed, and participants look for where.
Plans
Takeaway/s: Nobody leaves without a plan.
`;

/** The modules of that brochure in their order, after repair. */
export const BROCHURE_MODULES = [
  'A Place for Everybody',
  'Habits on a Line (Part 1)',
  'Habits on a Line Exercise (Part 2)',
  'Stretch and Laugh',
  'What a Garden Is',
  'Stories of Gardens',
  'Words That Help',
  'Revisiting Habits on a Line',
  'Learning Later',
  'Learning Later (wording 2)',
  'Plans',
];

/** A page from the web: the title twice, sections with numbered parts, pictures and buttons between them. */
export const WEB_PAGE = `Shared Gardens for Everybody

Shared Gardens for Everybody

Advertisement

Image Source: A. PERSON/AGENCY

A self-paced course about gardens for those who have never had one, in 6 hours.

Why Gardens Matter

Gardens bring people together in ways that nothing else does.

1. Company

People meet who would never have met.

2. Food\u00a0

There is something to eat.

How To Find One

Ask around. Most associations are listed by

the town, and some keep a list of their own.

1. Associations

Well-known ones are:

  • The National Garden Union
  • The Garden Union

2. Neighbours

Ask them. Upon completion of this course, you will be able to:

  • Name two gardens
  • Talk with:
      • Gardeners
      • Neighbours

Conclusion

Gardens are worth it.

Frequently Asked Questions

Who can come?

Everybody.

Subscribe to Our Newsletter
`;

/** An article in long lines that names topics and no modules. */
export const ARTICLE = `Shared Garden Training Is Needed Everywhere
People who tend shared gardens come from everywhere, and each of them has learned something else; so those who keep them company have to know more than one way of doing things.
Gardens Together is a 10-hour training that many have asked for. The training covers a wide range of topics, including the history of gardens and parks, soil and water, tools, safe lifting, and more. Participants work in small groups, and each of them brings a tool along to the first meeting.
`;

/** Paragraphs with names before a colon, and nothing that says which of them are what. */
export const NAMED_PARAGRAPHS = `There are several good reasons to tend a garden together with others, and each of them would be enough for a year of work in it.
Company: Gardens bring people together who would otherwise never have met, and let them do something with their hands while they talk to one another.
Fresh Food: There is something to eat at the end, which nobody has to carry home from far away or to keep in a cold place for a long time.
Quiet: A garden is one of the few places where nobody asks anything, and where it does not matter how fast somebody works on a given day.
Knowledge: Elevate participants’ knowledge of soil and water so that they can tell what a bed needs before it is too late to give it.
Practice: Empower participants to use the tools that they find, and to look after those tools in a way that lets others find them too.
Dialogue: Foster participants’ confidence in conversations about who does what in a garden, and when, and what happens if it is not done.
`;

export const MARKDOWN = `# Keeping Company

An introduction of two lines,
which is about [gardens](https://example.org/gardens).

## Learning objectives

1. Keep company
2. Keep quiet

## Session 2: Beginning (45 minutes)

### Takeaways

- Everybody has begun once.
- Nobody begins alone.

### What happens

People tell how they *began*.

## Session 1: Going on

**Time:** 1 hour 15 minutes

Takeaways: Going on is easier with others.
`;
