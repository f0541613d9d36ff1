import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Runs two commands alternately and prints the ratio of their medians, as a table and as JSON; fails over the limit.
///
/// `compare NAME LIMIT RUNS DIRECTORY PROGRAM [ARGUMENT…] -- PEER [ARGUMENT…]`
@main
enum Compare {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count > 5, let limit = Double(arguments[1]), let runs = Int(arguments[2]),
      let middle = arguments.firstIndex(of: "--")
    else {
      print("usage: compare NAME LIMIT RUNS DIRECTORY PROGRAM [ARGUMENT…] -- PEER [ARGUMENT…]")
      exit(2)
    }
    let (ours, peer) = (Array(arguments[4..<middle]), Array(arguments[(middle + 1)...]))
    var (mine, theirs): ([Double], [Double]) = ([], [])
    for run in 0...runs {
      let (first, second) = (try await time(ours, in: arguments[3]), try await time(peer, in: arguments[3]))
      if run > 0 {  // the first warms the caches
        mine.append(first)
        theirs.append(second)
      }
    }
    let ratios = zip(mine, theirs).map { $0 / $1 }
    let ratio = median(mine) / median(theirs)
    print(
      "\(arguments[0]): \(ms(median(mine))) against \(ms(median(theirs))), ratio \(round(ratio)) (pairs \(round(ratios.min() ?? 0)) to "
        + "\(round(ratios.max() ?? 0))), at most \(limit); \(runs) alternating runs, \(ProcessInfo.processInfo.activeProcessorCount) cores"
    )
    print(
      #"{"name":"\#(arguments[0])","ours":\#(median(mine)),"peer":\#(median(theirs)),"ratio":\#(ratio),"limit":\#(limit),"runs":\#(runs)}"#
    )
    exit(ratio <= limit ? 0 : 1)
  }

  /// The seconds a command takes, from its start to its end.
  static func time(_ command: [String], in directory: String) async throws -> Double {
    let start = ContinuousClock.now
    let result = try await run(
      .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
      workingDirectory: FilePath(directory),
      output: .discarded, error: .discarded)
    let duration = ContinuousClock.now - start
    guard result.terminationStatus.isSuccess else { throw Failed(command: command) }
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  struct Failed: Error { let command: [String] }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.count % 2 == 1
      ? sorted[sorted.count / 2] : (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
  }

  static func ms(_ seconds: Double) -> String { "\(round(seconds * 1000)) ms" }
  static func round(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
