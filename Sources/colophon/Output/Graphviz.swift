internal import Git
internal import Programs
internal import Reading

/// Graphviz's `dot`, where it is installed; it is given a picture in its own language, and nothing else.
enum Graphviz {
  /// The picture as SVG.
  ///
  /// - Throws: `LedgerError.surroundings` where there is no `dot`, or it fails.
  static func svg(of dot: String) throws -> String {
    let program = Program(name: "dot", directory: ".", variables: Environment.process.variables)
    let ran: Program.Outcome
    do throws(Program.Failure) { ran = try program.run(["-Tsvg"], reading: .bytes(Array(dot.utf8)), most: .max) } catch
    {
      throw failed(error.isMissing ? "Graphviz is not installed" : error.why)
    }
    if !ran.error.isEmpty { Console().report(ran.error) }
    guard ran.code == 0 else { throw failed("dot ended with an error") }
    return ran.text
  }

  private static func failed(_ why: String) -> LedgerError {
    LedgerError(
      .surroundings, "the picture can't be drawn", why: why,
      mend: "install Graphviz (apt-get install graphviz), or take --format dot or mermaid")
  }
}
