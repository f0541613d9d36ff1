/// The form in which an answer is written.
enum OutputFormat: String, CaseIterable, Sendable {
  /// Columns for people on a terminal, tab-separated rows for a pipe.
  case table
  /// One JSON document, indented.
  case json
  /// A JSON value on each line.
  case jsonl
  /// Comma-separated values with a header row.
  case csv
  /// Tab-separated values with a header row.
  case tsv
  /// One YAML document.
  case yaml
}
