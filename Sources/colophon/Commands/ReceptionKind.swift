/// A kind of reception that can be added, and the role of its people.
protocol ReceptionKind {
  static var name: String { get }
  static var role: String { get }
}

extension ReceptionKind {
  static var article: String { "aeiou".contains(name.prefix(1)) ? "an" : "a" }
}

enum Review: ReceptionKind {
  static let (name, role) = ("review", "reviewer")
}

enum Interview: ReceptionKind {
  static let (name, role) = ("interview", "interviewer")
}

enum Prize: ReceptionKind {
  static let (name, role) = ("prize", "juror")
}

enum PublicEvent: ReceptionKind {
  static let (name, role) = ("event", "speaker")
}

enum Podcast: ReceptionKind {
  static let (name, role) = ("podcast", "speaker")
}

enum Video: ReceptionKind {
  static let (name, role) = ("video", "speaker")
}

enum Mention: ReceptionKind {
  static let (name, role) = ("mention", "author")
}
