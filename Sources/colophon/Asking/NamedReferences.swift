internal import Catalogue

extension CatalogueOptions {
  /// References from the command line; `-` stands for those on standard input, one a line.
  func references(_ arguments: [String]) -> [ReferenceQuery] {
    arguments.flatMap { argument -> [ReferenceQuery] in
      guard argument == "-" else { return [ReferenceQuery(argument)] }
      var lines: [ReferenceQuery] = []
      while let line = readLine() { if !line.isEmpty { lines.append(ReferenceQuery(line)) } }
      return lines
    }
  }
}
