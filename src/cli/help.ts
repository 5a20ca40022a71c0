/** What stands below the options of `coursewright --help`. */
export const AFTER = `
Examples:
  coursewright init curriculum/my-course      a new curriculum to start from
  coursewright check                          what is wrong with ./curriculum?
  coursewright build                          everything for participants and trainers, in dist/
  coursewright build --only workbook          only the participants' workbook
  coursewright build --formats html           without PDFs: no browser needed
  coursewright preview --open                 the documents in your browser, new on every save
  coursewright agenda --format csv > days.csv
  coursewright coverage                       which minutes serve which objectives and frameworks
  coursewright diff v1.0.0                    what changed for trainers since that version
  coursewright import brochure.docx           a skeleton from what you have on paper
  coursewright pack                           one file to give to others
  coursewright explain agenda/total-hours     what a rule means

Exit status:
    0   nothing wrong (warnings are allowed, up to --max-warnings)
    1   the curriculum has errors, or the archive is not what was packed
    2   the command line is wrong, or there is no curriculum
    3   the environment failed: no browser, a full disk
   70   a fault of Coursewright's own
  130   interrupted (143 when ended from outside)

Where to go next:
  coursewright <command> --help   options and examples of a command
  coursewright doctor             whether this computer has all that building needs
  coursewright explain            all rules that a curriculum is checked by
`;

/** What stands below the options of each command. */
export const EXAMPLES = {
  check: `
Examples:
  coursewright check                               hours, minutes, links, wording; no browser needed
  coursewright check --layout                      and whatever is too wide or too high for its page
  coursewright check --layout --paper a4,a4-large  the same in large print as well
  coursewright check curriculum/recovery-coaching --max-warnings 0
  coursewright check --format json > report.json
  coursewright check --format sarif > report.sarif
  coursewright check --fix --dry-run               what could be mended, as a diff
  coursewright check --fix                         mend it, and say what remains
  coursewright check --list-suppressed             what comments silence, where, and why
  coursewright check --write-baseline known.json   take down everything that is wrong today
  coursewright check --baseline known.json         only what is new is shown, and fails

Ends with 0 if nothing is wrong, with 1 if there are errors or too many warnings. coursewright explain RULE
says more about each rule. A browser is needed for --layout only. github, sarif, gitlab, junit and rdjson
(reviewdog) are what the services of these names read.

Nothing is written but a baseline, with --format github the file that the variable GITHUB_STEP_SUMMARY names,
and with --fix files of the curriculum’s own folder: misspelt names that can mean one thing only, typographic
quotes that YAML does not know, sections of module.md in the order of module.yaml. It ends with the status of
what remains; with --dry-run all of it does.
`,
  build: `
Examples:
  coursewright build                               everything, on A4
  coursewright build --paper letter --participants 12
  coursewright build --paper a4,a4-large           large print as well: workbook.a4-large.pdf
  coursewright build --only cards,runsheets        what you print on the day before
  coursewright build --formats html --out preview  quickly, and without a browser
  coursewright build curriculum/recovery-coaching --agenda six-half-days
  coursewright build --shard 2/5                   the second of five parts, for coursewright merge
  coursewright build --browser-url ws://printers:9222   printed by a browser elsewhere

The documents of the first agenda are in dist/<curriculum>/, those of another in dist/<curriculum>/<agenda>/;
open index.html or trainer.html there. If there are errors (status 1), something that does not fit its page
among them, or the environment fails (status 3), nothing is written and the previous documents stay as they
were. Every file for participants is read back first: if it held a word that is for trainers, that would be
a fault of Coursewright's own (status 70), and nothing would be written either.
`,
  merge: `
Examples:
  coursewright build --shard 1/2 --out part-1      on one machine,
  coursewright build --shard 2/2 --out part-2      on another one,
  coursewright merge part-1 part-2                 and everything is in dist/, as one build would have made it

Each shard builds whole curricula, about as much text as every other one, and writes down beside them of which build it is a
part. Only if all shards are there, once each, of the same sources, options, program and browser, and every file is the one that
was built, is anything written; else every fault is named (status 1). A curriculum that could not be built
in its shard is left out here as well, and the status is the one that a single build would have ended with.
`,
  init: `
Examples:
  coursewright init curriculum/my-course
  coursewright init curriculum/my-course --title "My Course" --hours 18 --days 3
  coursewright init curriculum/mi-curso --language es

Makes a small curriculum that passes coursewright check: one module to look at and to change, a timetable whose
minutes add up to the promise, and comments that say what each thing is for. Minutes that no module uses yet stand
in the timetable as “Still to be written”. Nothing is asked, and nothing that is there already is overwritten.
`,
  new: `
Examples:
  coursewright new module our-town
  coursewright new module our-town --title "Our Town" --section first-steps --minutes 45
  coursewright new module our-town curriculum/my-course

Makes the folder of a module. Where every timetable keeps enough minutes open (“Still to be written”), the module
takes them and stands at the end of its section, and the curriculum passes coursewright check as before. Where one
does not, the module is set aside: its folder is there, and what is left to do is said. No other module changes.
`,
  import: `
Examples:
  coursewright import brochure.docx                into curriculum/<name of the training>/
  coursewright import outline.txt --out curriculum/our-course
  coursewright import outline.md --format json > import.json

Headings become sections and modules, what stands under them becomes takeaways, objectives and text, to the letter.
The report names what a person must decide: modules within the text of others, modules that stand there twice, in
the same words or in others, numbers that repeat, minutes and hours that nobody has stated, and what was left out
as furniture of pages. Nothing is merged. A module whose minutes are not stated has 1 as a placeholder; the promised
hours stay as they are, so that check calls for true minutes. IMPORT.md in the new folder keeps the report. A folder
that holds something is never written to.
`,
  adapt: `
Examples:
  coursewright adapt init curriculum/recovery-coaching curriculum/our-edition
  coursewright adapt init @owners/recovery-coaching curriculum/our-edition
  coursewright adapt status                        what the bases of all adaptations in ./curriculum have changed
  coursewright adapt status curriculum/our-edition --format json
  coursewright adapt accept curriculum/our-edition
  coursewright adapt accept curriculum/our-edition --only role-plays/round-two,history

An adaptation holds only what differs from its base. coursewright.lock keeps what the base said under each
change when somebody last looked; status shows what is new there, line by line; accept writes it down anew.
A lock that cannot be read is refused, for nobody knows then what is new: restore it from version control.
coursewright check names every change that rests on old text (adaptation/stale).
`,
  agenda: `
Examples:
  coursewright agenda
  coursewright agenda --agenda six-half-days --format md
  coursewright agenda --format csv > agenda.csv
  coursewright agenda --start 2027-03-01 --format ics > course.ics    for calendars

With --start, the first day is on that date. The later ones are as far from it as their dates are, or follow it day
by day where there are none. A calendar has an event for each entry; where it is imported again, each
moves to its new time.
If the curriculum has errors, they are named on standard error, the agenda is printed as far as it is known,
and the status is 1.
`,
  coverage: `
Examples:
  coursewright coverage                            objectives by modules, and all frameworks in a line each
  coursewright coverage --framework good-training  what covers each outcome of frameworks/good-training.yaml
  coursewright coverage curriculum/recovery-coaching --framework good-training --format md > crosswalk.md
  coursewright coverage --alignment                each objective with its activities, exercises and knowledge checks,
                                                   and what has none
  coursewright coverage --format csv > coverage.csv

A framework is what somebody else says that a training is for: the outcomes of a certification, the demands of a
board. frameworks/ID.yaml in a curriculum has them, and what covers each: programme objectives, modules, activities
(module/activity), methods. The minutes of activities that are not optional count, each once for an outcome. check
warns of an outcome that is not covered (framework/uncovered). Nothing of a framework is printed for participants.

If the curriculum has errors, they are named on standard error, coverage is printed as far as it is known, and the
status is 1.
`,
  diff: `
Examples:
  coursewright diff v1.0.0                         since that version, up to what is in the folder now
  coursewright diff v1.0.0 v1.1.0                  between two versions
  coursewright diff main curriculum/recovery-coaching
  coursewright diff main HEAD --format md          for a pull request
  coursewright diff v1.0.0 --format json > changes.json

Compares what the versions mean, not their lines. First comes what needs a second pair of eyes: rules that were
weakened or silenced, telephone numbers, doses, citations, rights. Then the agenda before and after, modules and
activities that were added, removed, moved, retimed or renamed, and which pages have to be printed anew.
Reads from git and writes nothing; nothing is checked out, and no other program is started. Ends with 0 whether or not
something differs.
`,
  preview: `
Examples:
  coursewright preview                             prints the address to open
  coursewright preview --open                      and opens it
  coursewright preview --agenda six-half-days --paper letter
  coursewright preview curriculum/recovery-coaching --port 4173

Shows workbook, guide, slides and start pages as a build would write them, and renews the open page in its place
whenever a file is saved. Problems are shown over the page, with their lines; what cannot be read keeps the page
as it was until it is mended. A button makes the PDF of the document; only that needs a browser of its own.
Answers to this computer alone, at an address that nobody can guess. Writes nothing. Ctrl-C ends it.
`,
  pack: `
Examples:
  coursewright pack                                recovery-coaching-1.0.0.tgz, here
  coursewright pack --out archives/                in this folder
  coursewright pack --name @org/recovery-coaching  the name that others install it by
  coursewright pack curriculum/recovery-coaching --force

An archive holds the files that the source format names and nothing else: no configuration, no scripts, nothing
that was built. The folder schemas stays behind as well: it is made by the program, for editors, and whoever unpacks
the archive makes it with coursewright schema --out FOLDER/schemas. The manifest.json of an archive says whose it
is, under which license, and has the size and hash of every file. The same files give the same bytes, on every
computer. It is an npm package as well:
npm install ./recovery-coaching-1.0.0.tgz puts it where an adaptation finds its base. If there are errors
(status 1), or a file is there already and --force is not said (status 2), nothing is written.
`,
  unpack: `
Examples:
  coursewright unpack recovery-coaching-1.0.0.tgz                into recovery-coaching/
  coursewright unpack recovery-coaching-1.0.0.tgz curriculum/rc  into a folder of your choice

Reads all of the archive first: its size, its paths, every hash, who holds the rights. Only if nothing is wrong
does the folder appear, whole; else every fault is named (status 1) and nothing is left behind. Nothing in an
archive is ever run. A hash shows that nothing was changed by accident; it does not show who packed it. Schemas for
an editor are in no archive: coursewright schema --out recovery-coaching/schemas makes them.
`,
  explain: `
Examples:
  coursewright explain
  coursewright explain agenda/total-hours
  coursewright explain limits                      what a text, a picture, an archive may have at most
`,
  lsp: `
Examples:
  coursewright lsp --stdio

Editors start this themselves: name this command as the language server for YAML and Markdown. It shows what
check finds while you type, and mends some of it; shows minutes, clock times and the meaning of rules; completes
ids, directives and keys; goes to modules, activities, terms and sources. It reads what check reads in the folders
that the editor has open, writes nothing, and ends with the editor.
`,
  schema: `
Examples:
  coursewright schema                              the kinds of YAML files, and where each stands
  coursewright schema module > module.schema.json
  coursewright schema --out curriculum/my-course/schemas                    renews what init has written
  coursewright schema --adaptation --out curriculum/our-edition/schemas     the same for an adaptation

A JSON Schema tells an editor which keys a file may have and what each is for. It helps in files whose first line
names it: # yaml-language-server: $schema=schemas/curriculum.schema.json (from the file). coursewright init writes both.
A schema cannot see all that check sees: sums, ids and links are up to coursewright check.
`,
  doctor: `
Examples:
  coursewright doctor
  coursewright doctor --browser /opt/chromium/chrome

Starts the browser and prints a page with it. Ends with 0 if nothing is missing, else with 3.
`,
  clean: `
Examples:
  coursewright clean

What a check has found, and what a build has printed, is kept by the hash of all that it rests on: a second check of the same
files takes no longer than reading them, and a page that has not changed is not printed again. It is kept in the user’s cache
folder, or in the one that the variable COURSEWRIGHT_CACHE names; COURSEWRIGHT_CACHE=off keeps nothing. No document is removed.
`,
} as const;
