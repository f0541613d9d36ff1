import Foundation
import TestSupport
import Testing

@Suite("A kill at any moment") struct RandomKillTests {
  /// A write, and what it is done to.
  private struct Case: Sendable {
    let action: KilledAction
    let place: Place
    let isSeveral: Bool
    /// After which part of the time that it takes unhurt.
    let part: Double
  }

  @Test("an action is there whole or not at all, and the next one is done") func kills() async throws {
    var random = SeededGenerator(seed: 21)
    let rounds = Extent.rounds(10, ofFull: 500)
    let cases = (0..<rounds).map { round in
      Case(
        action: KilledAction.allCases[round % KilledAction.allCases.count],
        place: Place.allCases[Int.random(in: 0...1, using: &random)], isSeveral: Bool.random(using: &random),
        part: Double.random(in: 0.3...1.1, using: &random))
    }
    var (written, brought, cleared) = (0, 0, 0)
    for one in cases {
      let end = try await kill(one)
      written += end.isWritten ? 1 : 0
      brought += end.isBrought ? 1 : 0
      cleared += end.isCleared ? 1 : 0
    }
    Extent.tell(
      "\(rounds) kills: \(written) after the commit stood, \(brought) brought forward, \(cleared) locks cleared")
  }

  private func kill(_ one: Case) async throws -> (isWritten: Bool, isBrought: Bool, isCleared: Bool) {
    let scratch = try await Scratch.catalogue(in: one.place)
    let action = one.place == .bare && one.action == .save ? .change : one.action
    if action == .undoAdd { try await scratch.colophon("add", "edition", "robots/it", "--language", "it") }
    if action == .undoMove { try await scratch.colophon("move", "robots", "c/casilli/robots") }
    if action == .save { try scratch.write(Records.spanish + "notes: N\n", to: "editions/robots/es.yaml") }
    let before = try await scratch.id()
    let seconds = try await unhurt(action, scratch) * one.part
    let command = ([Scratch.binary] + action.arguments).map { "'\($0)'" }.joined(separator: " ")
    // a second one writes at the same time
    let beside = one.isSeveral ? "\(Scratch.binary) set fr-2019 x-beside=yes > other 2>&1 & " : ""
    let folder = scratch.beside("out")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let line = "\(beside.replacing("> other", with: "> \(folder)/other"))timeout -s KILL \(seconds) \(command) >/dev/null 2>&1; e=$?; wait; exit $e"
    _ = try await scratch.shell(line)
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
    let made = try await scratch.git("log", "--format=%s", "\(before)..HEAD").stdout.split(separator: "\n")
    // an undo may come after it, and then be of it
    let own = made.filter { !($0.hasPrefix("Set ") && $0.hasSuffix("x-beside")) }
    #expect(own.count <= 1, "\(made)")
    if one.isSeveral {
      let said = try String(contentsOfFile: folder + "/other", encoding: .utf8)
      #expect(made.count - own.count == 1, "\(one): \(said)")
    }
    let read = try await scratch.colophon("list", "--status", "offered")
    #expect(read.code == 0 && read.stdout == "", "\(read)")
    let next = try await scratch.colophon("set", "fr-2019", "x-next=yes")
    #expect(next.code == 0, "\(one): \(next)")
    let isStillEdited = action == .save && own.isEmpty
    try await scratch.expectSound(isStillEdited ? [" M editions/robots/es.yaml"] : [])
    let left = try await scratch.shell(
      """
      find . -name '*.lock' -o -name 'colophon-pending*' -o -name 'colophon-ref*' -o -name '*.colophon-*' \
      | grep -v index.sqlite
      """)
    #expect(left.stdout == "", "\(one)")
    let said = read.stderr + next.stderr
    return (!own.isEmpty, said.contains("brought to its end"), said.contains("was removed"))
  }

  /// The seconds that an action takes if nobody kills it.
  private func unhurt(_ action: KilledAction, _ scratch: Scratch) async throws -> Double {
    let trial = scratch.beside("trial")
    try await scratch.shell("cp -a . \(trial)")
    let start = ContinuousClock.now
    try await scratch.colophon(action.arguments, in: trial)
    let took = (ContinuousClock.now - start).components
    return Double(took.seconds) + Double(took.attoseconds) / 1e18
  }
}
