/// One way to meet an error: what is typed in the catalogue of the examples, and how it is mended.
struct ErrorCase {
  let code: Int32
  let title: String
  /// The commands before it; shown too.
  var before: String?
  let command: String
  let mend: String
  /// True if it is met where there is no catalogue.
  var isOutside = false

  /// Makes the catalogue of the examples.
  static let catalogue = """
    colophon init --quiet
    colophon add work robots --language fr --title 'En attendant les robots' --author 'Antonio A. Casilli' --quiet
    colophon add edition robots/fr-2019 --language fr --title 'En attendant les robots' --publisher Seuil \
    --workflow original --status published --on 2019-01 --quiet
    colophon add edition robots/ar --language ar --publisher 'Dar Almaraya' --quiet
    colophon add edition robots/it --language it --title 'Schiavi del clic' --publisher Feltrinelli --quiet
    colophon advance robots/it --to sign --on 2019-11-04 --quiet
    """

  static let all: [ErrorCase] = answerIsNo + usage + refused + notFound + conflict + surroundings + unfinished

  /// Writes the mapping that imports of the examples go by.
  private static let importing = """
    printf '%s\\n' 'mapping: books' 'sources: { books: { file: books.json, key: id } }' 'records:' '  edition:' \
      '    kind: edition' '    each: { b: books }' '    in: robots' '    slug: it-$b.year' '    key: { books: $b.id }' \
      '    fields: { language: it, title: $b.title, status: published, dates.published: $b.year }' > books.yaml

    """

  private static let answerIsNo: [ErrorCase] = [
    .init(
      code: 1, title: "check has found an error",
      before: "echo 'dates: {published: 2022-13}' >> editions/robots/ar.yaml",
      command: "colophon check",
      mend: "Each line names file, line, column and the rule. Warnings and notes alone leave the exit code 0."),
    .init(
      code: 1, title: "Editions contradict each other",
      before: "colophon set robots/it reprints=fr-2019 --quiet", command: "colophon check",
      mend:
        "What relations may not be: [between editions](data-model.md#what-check-finds-between-editions)."),
    .init(
      code: 1, title: "A file is no record",
      before: "echo '- a list' > editions/robots/es.yaml\ngit add . && git commit -qm Es",
      command: "colophon list",
      mend: "The rest is listed all the same. Make the file a mapping of keys to values, or delete it."),
    .init(
      code: 1, title: "A record is no YAML", before: "printf 'language: es\\ntitle: [one\\n' > editions/robots/es.yaml",
      command: "colophon save", mend: "Mend the file at that line and column, then save."),
    .init(
      code: 1, title: "An object is missing or damaged",
      before: """
        colophon set robots/it notes=one --quiet
        colophon set robots/it notes=two --quiet
        rm -f .git/objects/$(git rev-parse HEAD~1:editions/robots/it.yaml | sed 's,..,&/,')
        """,
      command: "colophon history robots/it",
      mend: """
        What can be told is told. `git fsck` names all that is missing; fetch or copy it from a clone that has it. Nothing is written
        by what isn't known whole, and an audit log is not continued.
        """),
    .init(
      code: 1, title: "Two licences grant the same",
      before: """
        colophon set robots/it 'licence:={from: 2020-06-15, term: P7Y, territory: [IT, SM], exclusive: true}' --quiet
        colophon add edition robots/it-2026 --language it --publisher Einaudi --quiet
        echo 'licence: {from: 2026, territory: WORLD, exclusive: true}' >> editions/robots/it-2026.yaml
        """,
      command: "colophon check robots/it-2026",
      mend: "One of them is wrong, or one has ended: say so with `until`, or by the step that ends it."),
    .init(
      code: 1, title: "A licence contradicts itself",
      before: "echo 'licence: {from: 2020-06-15, term: P7Y, until: 2026, exclusive: true}' >> editions/robots/it.yaml",
      command: "colophon check robots/it", mend: "The last day of a term is the day before it would begin again."),
    .init(
      code: 1, title: "It is not clear what is private", before: "echo 'private: [licnce]' >> colophon.yaml\ngit commit -qam Private",
      command: "colophon export --public ../public", mend: "Mend the name in `colophon.yaml`, and commit that."),
    .init(
      code: 1, title: "A workflow has an error",
      before: "sed -i 's/to: offered/to: ofered/' workflows/translation.yaml",
      command: "colophon workflow check translation",
      mend: "A commit with such a definition moves no edition that goes by it, until it is mended."),
    .init(
      code: 1, title: "An import has not taken everything",
      before: importing
        + "echo '[{\"id\": 1, \"title\": \"Il bot\", \"year\": \"2024\"}, {\"id\": 2, \"title\": \"Bots\", \"year\": \"soon\"}]' > books.json",
      command: "colophon import books.json --mapping books.yaml --rejects rejects.json",
      mend: "Mend the item, there or in the file of rejects, or say in the mapping what becomes of such a value: `$misfit: note`."),
  ]

  private static let usage: [ErrorCase] = [
    .init(
      code: 2, title: "A search looks for nothing", command: "colophon search ' '",
      mend: "A word, or a part of one."),
    .init(
      code: 2, title: "A command that isn't one", command: "colophon shw robots",
      mend: "`colophon --help` lists the commands."),
    .init(
      code: 2, title: "An option that isn't one", command: "colophon list --lang ar",
      mend: "`colophon list --help` lists the options."),
    .init(
      code: 2, title: "A translation is sorted by a state", command: "colophon list translations --sort status",
      mend: "`--status` finds the translations that an edition in that state prints."),
    .init(
      code: 2, title: "An argument is missing", command: "colophon advance robots/ar",
      mend: "`--to` takes a transition or a state."),
    .init(
      code: 2, title: "A language is no BCP 47 tag", command: "colophon set robots/ar language=pt_br",
      mend: "Take the tag that is offered, or look in the IANA subtag registry."),
    .init(
      code: 2, title: "A date is impossible", command: "colophon advance robots/it --to start --on 2020-02-30",
      mend: "Dates are EDTF: `2020-02`, `2020`, `2020~` say less."),
    .init(
      code: 2, title: "An ISBN fails its check digit",
      command: "colophon set robots/it formats.paperback.isbn=9780306406158",
      mend: "Compare with the book. If it stands so on it, use `isbn-as-printed`."),
    .init(
      code: 2, title: "A field is unknown", command: "colophon set robots/it translator=Ventura",
      mend: "Take the field that is offered; a key of your own begins with `x-`."),
    .init(
      code: 2, title: "A field could be several",
      before: "colophon set robots/it 'contributors.translator+=A. Uno' 'contributors.translator+=B. Due' --quiet",
      command: "colophon set robots/it 'contributors.translator=C. Tre'",
      mend: "Say which by its number, or add with `+=`."),
    .init(
      code: 2, title: "A word is neither a transition nor a state",
      command: "colophon advance robots/it --to translated",
      mend: "`colophon workflow show translation` lists both."),
    .init(
      code: 2, title: "A name is no slug", command: "colophon add work 'Les Robots' --language fr",
      mend: "Slugs have `a` to `z`, `0` to `9` and single `-`."),
    .init(
      code: 2, title: "A state that no workflow has", command: "colophon list --status publishd",
      mend: "An empty answer would hide the slip."),
    .init(
      code: 2, title: "A mapping has an error",
      before: importing + "sed -i 's/title: [$]b/titel: $c/' books.yaml\necho '[]' > books.json",
      command: "colophon import books.json --mapping books.yaml",
      mend: "Every error is named at once, each with its line and column."),
    .init(
      code: 2, title: "A source is no JSON",
      before: importing + "echo '[{\"id\": 1,}]' > books.json", command: "colophon import books.json --mapping books.yaml",
      mend: "Nothing is imported from a file that can't be read whole."),
    .init(
      code: 2, title: "A value is shared through an anchor",
      before: "printf 'pages: &p 300\\nnotes: *p\\n' >> editions/robots/ar.yaml && colophon save --quiet",
      command: "colophon set robots/ar pages=301", mend: "Edit the file by hand, then `colophon save`."),
  ]

  private static let refused: [ErrorCase] = [
    .init(
      code: 3, title: "A step that leaves from elsewhere, and fields that are missing",
      command: "colophon advance robots/ar --to publish",
      mend:
        "Every reason is named at once. An edition that is further than its record says can be advanced step by step, each with its own `--on`."
    ),
    .init(
      code: 3, title: "A date before the last step's", command: "colophon advance robots/it --to start --on 2018",
      mend: "If this date is the wrong one, give another with `--on`."),
    .init(
      code: 3, title: "A date in the future", command: "colophon advance robots/it --to start --on 2031",
      mend: "What has not happened yet is no step."),
    .init(
      code: 3, title: "A reason is missing", command: "colophon advance robots/it --to cancel",
      mend: "The workflow says which reasons count."),
    .init(
      code: 3, title: "A role is missing",
      before:
        "printf 'roles: {rights: [paul@desk.example]}\\n' > workflows/roles.yaml\ngit add workflows && git commit -qm Roles",
      command: "colophon advance robots/ar --to sign",
      mend: "Ask somebody who has it, or change `workflows/roles.yaml`."),
    .init(
      code: 3, title: "A role is held by a key",
      before:
        "printf 'roles: {rights: [\"key:SHA256:Wq8pBv0gXz1dMF2WkSPq2DmbF6XxTRrm9kbpUaFRxFs\"]}\\n' > workflows/roles.yaml\ngit add workflows && git commit -qm Roles",
      command: "colophon advance robots/ar --to sign",
      mend: "Only a signature proves it, an address doesn't. [Roles](workflows.md#roles)."),
    .init(
      code: 3, title: "A step must be signed",
      before:
        "printf 'roles: {rights: [anna@desk.example]}\\nsigned: [sign]\\n' > workflows/roles.yaml\ngit add workflows && git commit -qm Roles",
      command: "colophon advance robots/ar --to sign",
      mend: "[How commits are signed](git.md#signatures)."),
    .init(
      code: 3, title: "Several editions, and one of them can't",
      command: "colophon advance robots/ar robots/it --to offer",
      mend: "All or nothing: leave out those that can't, or bring them there first."),
    .init(
      code: 3, title: "Rights that are granted already",
      before: "colophon set robots/it 'licence:={from: 2020-06-15, term: P7Y, territory: [IT, SM], exclusive: true}' --quiet",
      command:
        "colophon add edition robots/it-2026 --language it --publisher Einaudi --set 'licence:={from: 2026, territory: WORLD, exclusive: true}'",
      mend: "`colophon report licences` shows what is free, and from when."),
    .init(
      code: 3, title: "A status is set", command: "colophon set robots/ar status=published",
      mend: "A status moves by steps."),
    .init(
      code: 3, title: "The workflow is set after the first step", command: "colophon set robots/it workflow=community",
      mend: "By hand it can change to a workflow with a state of the same name."),
    .init(
      code: 3, title: "A step was made in an editor that the workflow doesn't allow",
      before: "sed -i 's/status: proposed/status: accepted/' editions/robots/ar.yaml", command: "colophon save",
      mend: "Put the old status back, and go the way step by step, each with its own `--on`."),
  ]

  private static let notFound: [ErrorCase] = [
    .init(
      code: 4, title: "There is no catalogue here", command: "colophon list",
      mend: "Go there, say where with `-C`, or make one.",
      isOutside: true),
    .init(
      code: 4, title: "No record has that name", command: "colophon show robots/fr-2018",
      mend: "`colophon list` shows the names."),
    .init(
      code: 4, title: "Several have", before: "colophon add edition robots --language it --quiet",
      command: "colophon show robots/i", mend: "Write more of it."),
    .init(
      code: 4, title: "A workflow was never committed",
      before: "sed 's/^workflow: .*/workflow: serial/' workflows/community.yaml > workflows/serial.yaml",
      command: "colophon workflow show serial", mend: "`colophon workflow check` reads the file; commit it, and it is there."),
    .init(
      code: 4, title: "The work of a new edition is missing", command: "colophon add edition bureau --language it",
      mend: "Add the work first."),
    .init(
      code: 4, title: "An item names a work that isn't there",
      command: "colophon set robots/it 'contains+:={key: one, work: robot, title: Il robot}'",
      mend: "Add the work first, or leave `work` out where nobody knows it."),
    .init(
      code: 4, title: "A commit that isn't one", command: "colophon check --at v1",
      mend: "`git log --oneline` shows the commits."),
    .init(
      code: 4, title: "Nothing is left to undo", command: "colophon undo robots/ar && colophon undo robots/ar",
      mend: "Name a commit by its id."),
    .init(
      code: 4, title: "A record that was moved", before: "colophon move robots/ar egypt --quiet",
      command: "colophon show robots/ar", mend: "Its history is still there: `colophon history robots/ar`."),
    .init(
      code: 4, title: "A record that was removed", before: "colophon remove robots/ar --reason 'entered twice' --quiet",
      command: "colophon advance robots/ar --to offer", mend: "An undo brings it back."),
    .init(
      code: 4, title: "There is no such workflow", command: "colophon workflow show translatoin",
      mend: "`colophon workflow list` shows them."),
  ]

  private static let conflict: [ErrorCase] = [
    .init(
      code: 5, title: "An audit log is another history's",
      before: "colophon export audit-log --output ../audit.jsonl --quiet\ngit commit -q --amend -m 'Another word'",
      command: "colophon export audit-log --output ../audit.jsonl",
      mend: "Somebody has rewritten the branch, or changed the file: [what the log proves](audit.md#for-an-auditor-without-git)."),
    .init(
      code: 5, title: "An export would lie beside the private history", before: "git clone -q . ../clone-of-books",
      command: "colophon export --public ../clone-of-books",
      mend: "A clone has every version of every file. Let the export make a repository of its own."),
    .init(
      code: 5, title: "The file has edits that nobody committed",
      before: "echo 'pages: 288' >> editions/robots/it.yaml",
      command: "colophon advance robots/it --to start", mend: "Save them, or throw them away."),
    .init(
      code: 5, title: "There is one of that name already", command: "colophon add edition robots/it --language it",
      mend: "Choose another slug, or none: then a number is added."),
    .init(
      code: 5, title: "A field has changed since",
      before: "colophon set robots/it pages=300 --quiet\ncolophon set robots/it pages=288 --quiet",
      command: "colophon undo HEAD~1", mend: "Undo the later change first."),
    .init(
      code: 5, title: "A name is taken", command: "colophon move robots/ar it",
      mend: "Two records of one edition are merged."),
    .init(
      code: 5, title: "A record is removed that others name",
      before: "colophon set robots/it translation-of=fr-2019 --quiet",
      command: "colophon remove robots/fr-2019 --reason 'entered twice'",
      mend: "Let those name another edition first, or merge the two."),
    .init(
      code: 5, title: "A work is removed that has editions", command: "colophon remove robots --reason 'entered twice'",
      mend: "Of two works that are one, `merge` takes the editions over."),
    .init(
      code: 5, title: "Two works are merged that both have an edition of a slug",
      before: "colophon add work machines --language fr --quiet\ncolophon add edition machines/it --language it --quiet",
      command: "colophon merge machines --into robots", mend: "Make one of the two editions, or give one another name."),
    .init(
      code: 5, title: "An undo would leave a reference dangling",
      before: "colophon set robots/it equivalent=ar --quiet", command: "colophon undo HEAD~3",
      mend: "Let the record that is named name another first."),
    .init(
      code: 5, title: "The index is read while it is to be replaced", before: "colophon index rebuild --quiet",
      command: "flock --shared .git/colophon/index.sqlite.lock colophon index rebuild",
      mend: "Nothing else was done: [the index](index.md) is there as it was."),
    .init(
      code: 5, title: "A record goes through an external filter", before: "echo '*.yaml filter=lfs' > .gitattributes",
      command: "colophon set robots/it pages=300", mend: "Records are small texts: keep them out of such filters."),
  ]

  private static let surroundings: [ErrorCase] = [
    .init(
      code: 6, title: "Git doesn't know you", command: "unset GIT_AUTHOR_NAME; colophon set robots/it pages=300",
      mend: "Nothing is guessed from your account."),
    .init(
      code: 6, title: "Somebody holds the lock", before: "touch .git/index.lock",
      command: "colophon set robots/it pages=300",
      mend:
        "Colophon has waited half a minute. A lock that a killed Colophon left is cleared by itself; one of git's is not."
    ),
    .init(
      code: 6, title: "The clock is behind the commit before",
      before: "GIT_COMMITTER_DATE=2034-03-01T10:00:00+01:00 git commit -q --allow-empty -m 'From tomorrow'",
      command: "colophon set robots/it pages=300",
      mend: "[What becomes of such a commit](audit.md#at-the-door)."),
    .init(
      code: 6, title: "Commits are to be signed, and there is no key",
      before: "git config commit.gpgsign true && git config gpg.format ssh",
      command: "colophon set robots/it pages=300",
      mend: "Nothing unsigned is written where a signature is asked for. [How commits are signed](git.md#signatures)."),
    .init(
      code: 6, title: "The key is not where the configuration says",
      before:
        "git config commit.gpgsign true && git config gpg.format ssh && git config user.signingkey keys/anna",
      command: "colophon set robots/it pages=300",
      mend: "What ssh-keygen or gpg said is the reason: a key that is missing, a passphrase that is wrong."),
    .init(
      code: 6, title: "The program that signs is missing",
      before: "git config commit.gpgsign true && git config --global gpg.program no-such-gpg",
      command: "colophon set robots/it pages=300", mend: "Install it, or name the one that is there."),
    .init(
      code: 6, title: "Commits are to be signed with a certificate",
      before: "git config commit.gpgsign true && git config gpg.format x509",
      command: "colophon set robots/it pages=300", mend: "Only git itself signs with gpgsm."),
    .init(
      code: 6, title: "There is no place for an index", before: "touch .git/colophon",
      command: "unset HOME; colophon index rebuild", mend: "Without one all is answered from git: [the index](index.md)."),
    .init(
      code: 6, title: "Git made a repository that only git reads", before: "git init -q --object-format=sha256",
      command: "colophon init", mend: "[More of these](git.md#which-repositories-work).", isOutside: true),
    .init(
      code: 6, title: "The disk or the reader of the output fails", command: "colophon show robots/it > /dev/full",
      mend: "A reader that has gone (`| head`) is no error."),
  ]

  private static let unfinished: [ErrorCase] = [
    .init(
      code: 7, title: "The output can't be written, and the commit is", command: "colophon set robots/it pages=300 > /dev/full",
      mend: "Don't do it again: it is done. Under `--format json` the object has the id under `commit` too."),
    .init(
      code: 7, title: "A file can't be put in its place, and the commit is",
      before: "mkdir -p editions/robots/it.yaml.colophon-new/x", command: "colophon set robots/it pages=300",
      mend: "The same where the disk is full. Whatever command comes next, once that is mended, brings the files along."),
  ]
}
