import Foundation

/// Results as a table and as one line of JSON.
struct Report {
  let size: Size
  let isShelved: Bool
  let results: [Figure]

  func print() {
    var lines = [
      "size \(size)\(isShelved ? "" : ", flat"), \(ProcessInfo.processInfo.activeProcessorCount) cores, medians of alternating runs",
      "",
    ]
    let head = ["operation", "peer", "ours", "peer", "ratio", "pairs", "at most", "processor", "runs"]
    let rows = [head] + results.map(cells)
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      lines.append(padded.joined(separator: "  "))
    }
    FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n\n").utf8))
    guard let data = try? encoder.encode(Document(self)) else { return }
    FileHandle.standardOutput.write(data + Data("\n".utf8))
  }

  private func cells(_ result: Figure) -> [String] {
    let isTime = result.measure == .time
    func amount(_ value: Double) -> String { isTime ? "\(rounded(value * 1000)) ms" : "\(rounded(value / 1024)) KB" }
    return [
      result.name, result.peer, amount(median(result.ours)), amount(median(result.theirs)), "\(rounded(result.ratio))",
      "\(rounded(result.spread.least)) to \(rounded(result.spread.greatest))",
      result.limit.map { "\($0)\(result.isGood ? "" : " MISSED")" } ?? "-",
      result.processor.map { "\(rounded($0))" } ?? "-", "\(result.ours.count)",
    ]
  }

  private func rounded(_ value: Double) -> Double {
    let digits = value < 0.1 ? 10_000.0 : value < 100 ? 100 : 1
    return (value * digits).rounded() / digits
  }

  private var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return encoder
  }

  private struct Document: Encodable {
    struct Row: Encodable {
      let operation, peer, unit: String
      let ours, peers, ratio: Double
      let limit, processor: Double?
      let least, greatest: Double
      let runs: Int
    }
    let size: String
    let flat: Bool
    let cores: Int
    let rows: [Row]

    init(_ report: Report) {
      (size, flat, cores) = (report.size.rawValue, !report.isShelved, ProcessInfo.processInfo.activeProcessorCount)
      rows = report.results.map {
        Row(
          operation: $0.name, peer: $0.peer, unit: $0.measure == .time ? "seconds" : "bytes", ours: median($0.ours),
          peers: median($0.theirs), ratio: $0.ratio, limit: $0.limit, processor: $0.processor, least: $0.spread.least,
          greatest: $0.spread.greatest, runs: $0.ours.count)
      }
    }
  }
}
