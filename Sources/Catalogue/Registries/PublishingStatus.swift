/// ONIX List 64, publishing status.
///
/// - SeeAlso: ONIX code lists, issue 75 (12 October 2026).
public enum PublishingStatus {
  /// All 18 codes; there is no 14.
  public static let codes: Set<String> = [
    "00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "15", "16", "17", "18",
  ]
}
