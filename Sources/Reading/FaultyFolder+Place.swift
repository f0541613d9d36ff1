internal import Catalogue
internal import Git

extension FaultyFolder {
  /// Tells whether a catalogue is read through it: it lies above the catalogue's folder, is it, or holds records or
  /// workflows.
  package func isOnTheWay(to folder: String) -> Bool {
    if path == folder || path.isEmpty || folder.hasPrefix(path + "/") { return true }
    let inside = folder.isEmpty ? path : String(path.dropFirst(folder.count + 1))
    return [RecordReference.root, WorkflowFile.folder].contains { inside == $0 || inside.hasPrefix($0 + "/") }
  }

  /// The path from the folder of a catalogue: `.` for that itself, `..` for the one above it.
  package func path(from folder: String) -> String {
    if path == folder { return "." }
    let top = folder.isEmpty ? "" : folder + "/"
    if path.hasPrefix(top) { return String(path.dropFirst(top.count)) }
    let steps = folder.split(separator: "/").count - path.split(separator: "/").count
    return Array(repeating: "..", count: steps).joined(separator: "/")
  }

  /// The fault, as a sentence without its full stop.
  package var message: String { "git would not write this folder so: \(fault.explanation)" }

  /// The way to write it anew.
  package var mend: String {
    let name = (path.isEmpty ? "." : path).shellQuoted
    return "git rm -rq --cached \(name) && git add \(name) && git commit"
  }
}

extension Problem {
  /// A folder whose tree is at fault.
  init(_ faulty: FaultyFolder, in folder: String) {
    self.init(
      rule: "unreadable", severity: .error, path: faulty.path(from: folder), position: nil, message: faulty.message,
      mend: faulty.mend)
  }
}
