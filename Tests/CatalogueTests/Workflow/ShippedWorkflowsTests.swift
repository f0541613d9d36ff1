import Foundation
import OrderedCollections
import Testing

@testable import Catalogue

@Suite("The workflows that come with Colophon") struct ShippedWorkflowsTests {
  static let shipped = [
    ("translation", ShippedWorkflows.translation), ("original", ShippedWorkflows.original),
    ("community", ShippedWorkflows.community),
  ]

  @Test("a shipped definition is the file, to the letter, and has no problem", arguments: shipped)
  func files(name: String, text: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent()
    #expect(try String(contentsOf: root.appending(path: "workflows/\(name).yaml"), encoding: .utf8) == text)
    let file = WorkflowFile(parsing: Array(text.utf8), path: "workflows/\(name).yaml")
    #expect(file.problems == [])
    #expect(file.workflow?.name == name)
    #expect(file.workflow?.version == (name == "community" ? "1" : "2"))
  }

  private func workflow(_ name: String) throws -> Workflow {
    let text = try #require(Self.shipped.first { $0.0 == name }).1
    return try #require(WorkflowFile(parsing: Array(text.utf8), path: "\(name).yaml").workflow)
  }

  /// A transition in one line: states, what it requires, who may take it, what it sets.
  private func stated(_ transition: Transition) -> String {
    let from =
      switch transition.from {
      case .states(let states): "[\(states.joined(separator: ", "))]"
      case .any(let except): "* except [\(except.joined(separator: ", "))]"
      }
    let to =
      switch transition.to {
      case .state(let name): name
      case .same: "same"
      case .previous: "previous"
      }
    var text = "\(transition.name) \(from)→\(to)"
    if !transition.requires.isEmpty {
      text +=
        " requires " + transition.requires.map { $0.map(\.description).joined(separator: "|") }.joined(separator: ", ")
    }
    if !transition.roles.isEmpty { text += " roles " + transition.roles.joined(separator: ", ") }
    if let reason = transition.reason { text += " reason \(reason.rawValue)" }
    if !transition.reasons.isEmpty { text += " [\(transition.reasons.joined(separator: ", "))]" }
    if !transition.sets.isEmpty { text += " sets " + transition.sets.map(\.description).joined(separator: ", ") }
    return text
  }

  private func stated(_ state: State) -> String {
    var text = "\(state.name) \(state.category.rawValue)"
    if state.isAnnounced { text += " announced" }
    if let onix = state.onix { text += " \(onix)" }
    if state.isFinal { text += " final" }
    if let due = state.due { text += " due \(due)" }
    if let within = state.within { text += " within \(within.period)" + (within.of.map { " of \($0)" } ?? "") }
    return text
  }

  private static let laterLife = [
    "reprint [published]→same sets dates.reprinted", "run-out [published]→reprinting",
    "restock [reprinting, out-of-print]→published",
    "exhaust [published, reprinting]→out-of-print sets dates.out-of-print",
    "withdraw [published, reprinting, out-of-print]→withdrawn sets dates.withdrawn", "restore [withdrawn]→published",
    "revert [published, reprinting, out-of-print, withdrawn]→reverted sets dates.reverted",
    "expire [published, reprinting, out-of-print, withdrawn]→expired sets dates.expires",
  ]

  private static let laterStates = [
    "published available announced 04", "reprinting unavailable announced 04", "out-of-print unavailable announced 07",
    "withdrawn unavailable announced 11",
  ]

  @Test("translation") func translation() throws {
    let workflow = try workflow("translation")
    #expect(workflow.initial == "proposed")
    #expect(
      workflow.states.values.map(stated) == [
        "proposed planned", "offered planned", "declined planned", "optioned planned due dates.option-until",
        "contracted in-progress due dates.manuscript-due", "translating in-progress due dates.manuscript-due",
        "delivered in-progress within P60D", "revising in-progress within P30D",
        "accepted in-progress within P12M of accept",
        "in-production in-progress within P12M of accept",
      ] + Self.laterStates + [
        "postponed in-progress 03", "reverted ended announced 07 final", "expired ended announced 07 final",
        "cancelled ended 01 final",
      ])
    #expect(
      workflow.transitions.values.map(stated) == [
        "offer [proposed, declined]→offered", "decline [offered, optioned]→declined",
        "option [proposed, offered]→optioned requires publisher.name",
        "sign [proposed, offered, optioned]→contracted requires publisher.name roles rights sets dates.contracted",
        "start [contracted]→translating", "deliver [translating]→delivered sets dates.delivered",
        "revise [delivered]→revising",
        "redeliver [revising]→delivered", "accept [delivered]→accepted sets dates.accepted",
        "produce [delivered, accepted]→in-production",
        "publish [in-production]→published requires title, contributors.translator roles rights, publisher sets dates.published",
        "appear [proposed, offered, declined, optioned, contracted, translating, delivered, revising, accepted, postponed]→published requires title, contributors.translator roles rights, publisher sets dates.published",
      ] + Self.laterLife + [
        "postpone [contracted, translating, delivered, revising, accepted, in-production]→postponed",
        "resume [postponed]→previous",
        "cancel * except [published, reprinting, out-of-print, withdrawn]→cancelled reason required [by-publisher, by-author, breach]",
      ])
  }

  @Test("original") func original() throws {
    let workflow = try workflow("original")
    #expect(workflow.initial == "planned")
    #expect(
      workflow.states.values.map(stated) == [
        "planned planned", "contracted in-progress due dates.manuscript-due", "delivered in-progress",
        "in-production in-progress",
      ] + Self.laterStates + ["reverted ended announced 07 final", "expired ended announced 07 final"])
    #expect(
      workflow.transitions.values.map(stated) == [
        "sign [planned]→contracted requires publisher.name roles rights sets dates.contracted",
        "deliver [contracted]→delivered sets dates.delivered", "produce [contracted, delivered]→in-production",
        "publish [in-production]→published requires title roles rights, publisher sets dates.published",
        "appear [planned, contracted, delivered]→published requires title roles rights, publisher sets dates.published",
      ] + Self.laterLife)
  }

  @Test("community") func community() throws {
    let workflow = try workflow("community")
    #expect(workflow.initial == "open")
    #expect(
      workflow.states.values.map(stated) == [
        "open planned", "claimed in-progress", "drafting in-progress", "in-review in-progress",
        "published available announced 04",
        "outdated available announced 04", "retired ended announced 11 final",
      ])
    #expect(
      workflow.transitions.values.map(stated) == [
        "claim [open]→claimed requires contributors.translator", "draft [claimed]→drafting",
        "submit [drafting]→in-review",
        "return [in-review]→drafting",
        "publish [in-review]→published requires title, contributors.translator sets dates.published",
        "outdate [published]→outdated", "refresh [outdated]→drafting",
        "release [claimed, drafting]→open reason optional",
        "retire [published, outdated]→retired",
      ])
  }
}
