internal import ArgumentParser
internal import Catalogue

/// `--form ebook`: the same as `#ebook` after a reference.
enum FormOption {
  static let help = ArgumentHelp("Only this format of it, as #ebook after the reference.", valueName: "form")

  /// A reference, with the format that the option names.
  static func query(_ reference: String, _ form: String?) throws -> ReferenceQuery {
    var query = ReferenceQuery(reference)
    guard let form else { return query }
    guard query.format == nil else {
      throw ValidationError("“\(reference)” names a format already, so --form has nothing to say")
    }
    query.format = form
    return query
  }
}
