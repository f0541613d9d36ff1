import Foundation
import Catalogue
import Git
import Index
import Reading
import History
import Actions

/// Takes many steps one after the other in one process, each in a commit of its own.
///
/// Each edition on standard input is offered and declined in turn, until there are as many steps as asked for.
@main
enum Advances {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[2]) else {
      FileHandle.standardError.write(Data("usage: advances REPOSITORY COUNT < REFERENCES\n".utf8))
      exit(2)
    }
    let environment = Environment(variables: ProcessInfo.processInfo.environment) {
      Int64(Date().timeIntervalSince1970)
    }
    let ledger = try Ledger(discoveringFrom: arguments[1], environment: environment)
    ledger.index = LedgerIndex(for: ledger, makes: false)
    var references: [String] = []
    while let line = readLine() { references.append(line) }
    for number in 0..<count {
      let step = (number / references.count).isMultiple(of: 2) ? "offer" : "decline"
      let query = ReferenceQuery(references[number % references.count])
      _ = try Advance(AdvanceRequest(.named([query]), to: step), in: ledger).perform()
    }
  }
}
