/// A statement about a reader of strangers' bytes that holds whatever the bytes are.
///
/// `Fuzz/run` looks for bytes for which it doesn't; those that were found are kept as seeds.
public struct Property: Sendable {
  /// The name of the reader, and of the folder of its seeds.
  public let name: String
  /// Tells what is wrong with what the reader makes of the bytes; nil if nothing is.
  public let fault: @Sendable ([UInt8]) -> String?

  /// The properties of all readers.
  public static let all = [pack, packIndex, trailers, yaml, yamlEdit, date, languageTag, filter, mapping]
}
