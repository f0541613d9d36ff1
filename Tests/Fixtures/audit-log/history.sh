# Makes a history by git alone, in an empty folder: texts that a reader of today takes otherwise than the program did
# whose audit logs were sealed first. `lines.jsonl` is the log which that program wrote of it.
set -eu
git init -q -b main .
record=editions/w/it.yaml
mkdir -p editions/w
# commits everything with a message whose escapes are resolved
commit() { git add -A; printf "$1" | git commit -q --allow-empty --cleanup=verbatim -F -; }
stated() { commit "Set w/it: $1\n\n${2:-}Edition: w/it\n"; }

printf 'title: W\nlanguage: fr\n' > editions/w/work.yaml
printf 'language: it\n' > $record
commit 'Two records by hand\n'
# soft hyphen, joiners, fillers, blanks without width, marks of direction, controls
for sign in '\302\255' '\315\217' '\341\205\237' '\341\240\216' '\342\200\213' '\342\201\240' '\342\240\200' '\343\205\244' \
  '\357\276\240' '\342\200\214' '\342\200\215' '\357\270\217' '\330\234' '\342\200\256' '\357\277\271' '\363\240\201\201' '\341\236\264'; do
  printf "language: it\ntitle: \"a${sign}b\"\n" > $record
  stated title "A note with ${sign} in it\n\n"
  printf "language: it\ntitle: \"${sign}\"\npublisher: {name: \"${sign}\"}\n" > $record
  stated title
done
printf 'language: it\ntitle: " "\npublisher: {name: "\\t"}\nnotes: |\n  \n  \nx-own: [" ", ~, "", "\\u200b"]\n' > $record
stated title
# line ends of YAML 1.1
printf 'language: it\ntitle: "a\302\205b"\nnotes: "x\342\200\250\342\200\250y"\nx-own: a\342\200\251 b\n' > $record
stated title
# anchors and signs that YAML 1.2 reads otherwise
printf 'language: &a*b it\ntitle: [?x, y]\n' > $record
stated title
# tabs, and a last line of blanks
printf 'language: it\ntitle: |\n  \tx\n\t\n  y\n' > $record
stated title
printf 'language: it\ntitle: x\n  \t' > $record
stated title
# messages with carriage returns and with a mark behind a line end
printf 'language: it\ntitle: y\n' > $record
commit 'By hand\r\n\r\nbody\r\n\r\nmore\r\n'
printf 'language: it\ntitle: z\n' > $record
stated title 'note\n\314\201mark\n\n'
commit 'Set w/it: nothing\n\nA note\n\nEdition: w/it\n# a comment behind the trailers\n'
printf 'language: it\ntitle: z\nstatus: " "\n' > $record
stated status
printf 'language: it\ntitle: z\nstatus: offered\n' > $record
commit 'Offer w/it\n\nEdition: w/it\nTransition: proposed -> offered\nEffective-Date: 2024-02\n'
