import Foundation

/// Measures Colophon beside git and SQLite on invented catalogues.
@main
enum Bench {
  static let usage = """
    usage: bench run COLOPHON FLOOR FOLDER [S|M|L] [--flat] [--only TEXT]   measure; catalogues are kept in FOLDER
           bench stream S|M|L COUNT [--flat]                  write a catalogue's first commits for git fast-import
           bench data S|M|L FOLDER [--long]                   write files for colophon import; with long notes

    """

  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let isShelved = !arguments.contains("--flat")
    let isLong = arguments.contains("--long")
    arguments.removeAll { $0 == "--flat" || $0 == "--long" }
    var part: String?
    if let place = arguments.firstIndex(of: "--only"), place + 1 < arguments.count {
      part = arguments[place + 1]
      arguments.removeSubrange(place...place + 1)
    }
    do {
      switch (arguments.first, arguments.count) {
      case ("stream", 3):
        guard let size = Size(rawValue: arguments[1]), let count = Int(arguments[2]) else { break }
        return FastImport.write(MadeCatalogue(size: size, isShelved: isShelved), first: count)
      case ("data", 3):
        guard let size = Size(rawValue: arguments[1]) else { break }
        return try ImportData.write(size, isLong: isLong, to: arguments[2])
      case ("run", 4...5):
        guard let size = Size(rawValue: arguments.count > 4 ? arguments[4] : "S") else { break }
        let results = try measure(size, arguments: arguments, isShelved: isShelved, part: part)
        exit(results.allSatisfy(\.isGood) ? 0 : 4)
      default: break
      }
      say(usage)
      exit(2)
    } catch {
      say("\(error)")
      exit(3)
    }
  }

  private static func measure(_ size: Size, arguments: [String], isShelved: Bool, part: String?) throws -> [Figure] {
    let scratch = NSTemporaryDirectory() + "colophon-bench-\(getpid())"
    for folder in [scratch, arguments[3]] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    let place = Place(
      colophon: arguments[1], floor: arguments[2], program: URL(filePath: CommandLine.arguments[0]).path,
      project: FileManager.default.currentDirectoryPath,
      made: arguments[3],
      scratch: scratch, isShelved: isShelved)
    try place.crossCheck(first: 200)
    var results: [Figure] = []
    let rows = try Rows(size: size, place: place)
    for row in try rows.all() where part.map(row.name.contains) ?? true {
      say("measuring \(row.name), beside \(row.peer)")
      let figure = try row.figure()
      say("  \(figure.ratio.formatted(.number.precision(.significantDigits(3))))")
      results.append(figure)
    }
    if part.map("disk".contains) ?? true { results += try rows.disk() }
    Report(size: size, isShelved: isShelved, results: results).print()
    try FileManager.default.removeItem(atPath: scratch)
    return results
  }
}
