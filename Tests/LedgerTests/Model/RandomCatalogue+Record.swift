import Catalogue

// The record as a file, and back.
extension RandomCatalogue {
  static func text(of record: ModelRecord) -> String {
    func lines(_ part: ModelRecord.Part, _ indent: String) -> [String] {
      let dates = part.dates.sorted { $0.key < $1.key }.map { name, values in
        "\(indent)  \(name): " + (name == "reprinted" ? "[\(values.joined(separator: ", "))]" : values[0])
      }
      return (part.status.map { ["\(indent)status: \($0)"] } ?? []) + (dates.isEmpty ? [] : ["\(indent)dates:"] + dates)
    }
    let head = ["language: ar"] + (record.title.map { ["title: \($0)"] } ?? []) + ["workflow: translation"]
    let formats = ModelRecord.formats.flatMap { ["  - form: \($0)"] + lines(record.parts[$0] ?? .init(), "    ") }
    return (head + lines(record.parts[""] ?? .init(), "") + ["formats:"] + formats).joined(separator: "\n") + "\n"
  }

  static func record(of text: String) throws -> ModelRecord {
    let fields = try Record(reference, parsing: Array(text.utf8)).fields
    func part(_ value: Value) -> ModelRecord.Part {
      let names = ["contracted", "published", "reprinted"].filter { value["dates"][$0] != .absent }
      let dates = names.map { ($0, value["dates"][$0].items.compactMap(\.text)) }
      return .init(status: value["status"].text, dates: Dictionary(dates) { first, _ in first })
    }
    let formats = fields["formats"].items.map { ($0["form"].text ?? $0.text ?? "", part($0)) }
    return ModelRecord(
      parts: Dictionary([("", part(fields))] + formats) { first, _ in first }, title: fields["title"].text)
  }
}
