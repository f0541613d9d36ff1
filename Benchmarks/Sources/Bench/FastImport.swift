import Foundation

/// Acts as a stream for `git fast-import`, on top of the branch main.
struct FastImport {
  private var pending: [UInt8] = Array("feature done\n".utf8)
  private var marks = 0

  /// The stream of a whole catalogue, or of its beginning, to standard output.
  static func write(_ catalogue: MadeCatalogue, first count: Int) {
    var (stream, catalogue, left) = (FastImport(), catalogue, count)
    catalogue.forEach { act in
      stream.write(act)
      left -= 1
      return left > 0
    }
    stream.end()
  }

  private mutating func write(_ act: Act) {
    marks += 1
    let who = "\(act.actor.name) <\(act.actor.email)> \(act.seconds) \(act.actor.zone)"
    var text = "commit refs/heads/\(act.branch)\nmark :\(marks)\nauthor \(who)\ncommitter \(who)\n"
    text += "data \(act.message.utf8.count)\n\(act.message)\n"
    if marks == 1 { text += "from refs/heads/main^0\n" }
    if let first = act.parents.first { text += "from :\(first)\n" }
    for parent in act.parents.dropFirst() { text += "merge :\(parent)\n" }
    for (path, content) in act.files { text += "M 100644 inline \(path)\ndata \(content.utf8.count)\n\(content)\n" }
    pending += Array((text + "\n").utf8)
    if pending.count > 1 << 20 { flush() }
  }

  private mutating func end() {
    pending += Array("reset refs/heads/desk\nfrom \(String(repeating: "0", count: 40))\n\ndone\n".utf8)
    flush()
  }

  private mutating func flush() {
    FileHandle.standardOutput.write(Data(pending))
    pending.removeAll(keepingCapacity: true)
  }
}
