internal import ArgumentParser
internal import Catalogue
internal import Reading
internal import History
internal import Judging

extension Colophon {
  struct WorkflowDiagramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diagram", abstract: "Draw a workflow.",
      discussion: "As text for Mermaid or Graphviz, or as SVG where Graphviz is installed.")

    /// The language of the picture.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case mermaid, dot, svg
    }

    @Argument(
      help: ArgumentHelp("The workflow; that of the edition, or the catalogue's own, if left out.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("What it is written in: mermaid, dot, svg.", valueName: "format"))
    var format: Format = .mermaid

    @Option(name: .customLong("for"), help: ArgumentHelp("Mark the way that this edition took.", valueName: "ref"))
    var edition: String?

    @Option(name: .customShort("C"), help: ArgumentHelp("The folder to start from.", valueName: "dir"))
    var directory: String?

    @Flag(name: [.customShort("q"), .long], help: "Say nothing but the answer.")
    var quiet = false

    func run() throws {
      let ledger = try CatalogueOpener(directory: directory, quiet: quiet).ledger()
      let diagram = try diagram(in: ledger)
      switch format {
      case .mermaid: try Console().write(diagram.mermaid)
      case .dot: try Console().write(diagram.dot)
      case .svg: try Console().write(Graphviz.svg(of: diagram.dot))
      }
    }

    private func diagram(in ledger: Ledger) throws -> WorkflowDiagram {
      guard let edition else { return WorkflowDiagram(try ledger.workflow(name)) }
      let snapshot = try ledger.now()
      let reference = try ledger.resolve(ReferenceQuery(edition), among: [.edition], in: snapshot)
      let own = try snapshot.record(reference).fields["workflow"].text ?? snapshot.settings().workflow
      if let name, name != own {
        throw LedgerError(
          .usage, "\(reference) took no way through \(name)", why: "it goes by the workflow \(own)",
          mend: "colophon workflow diagram \(own) --for \(reference)")
      }
      return WorkflowDiagram(try snapshot.workflow(own), marking: try ledger.history(of: reference).way(of: reference))
    }
  }
}

extension [Event] {
  /// The steps that count, as pairs of states.
  fileprivate func way(of reference: RecordReference) -> [(from: String?, to: String)] {
    filter { $0.counts && (reference.format != nil || $0.format == nil) }.compactMap(\.transition).map { step in
      (from: step.from == Event.StateChange.new ? nil : step.from, to: step.to)
    }
  }
}
