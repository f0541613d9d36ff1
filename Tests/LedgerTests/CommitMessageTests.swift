import Catalogue
import Testing

@testable import History

@Suite("Commit messages") struct CommitMessageTests {
  @Test("one step is said in a subject, a note and trailers") func step() {
    var statement = CommitMessage.Statement(RecordReference(.edition, "robots/ar-2022"))
    statement.transition = "in-production -> published"
    statement.effective = "2022-02-02"
    statement.workflow = "translation 1"
    let message = CommitMessage(
      subject: "Publish robots/ar-2022", note: "Optional note, as the user gave it.", catalogue: "",
      statements: [statement])
    #expect(
      message.text == """
        Publish robots/ar-2022

        Optional note, as the user gave it.

        Edition: robots/ar-2022
        Transition: in-production -> published
        Effective-Date: 2022-02-02
        Workflow: translation 1

        """)
  }
}
