/// One action of a person in an invented catalogue, which is one commit.
struct Act {
  /// The person, and their time zone.
  struct Actor: Sendable { let name, email, zone: String }

  var branch = "main"
  /// The parents, by the numbers of the acts that made them; empty for the one before on the branch.
  var parents: [Int] = []
  /// The commit's message.
  let message: String
  /// The files it writes.
  let files: [(path: String, text: String)]
  /// The same action as Colophon's command; nil for a merge, which git makes.
  let arguments: [String]?
  var actor = Act.actors[0]
  /// The time, in seconds since 1970.
  var seconds = 0

  static let actors = [
    Actor(name: "Dominique Weil", email: "d.weil@desk.example", zone: "+0100"),
    Actor(name: "Rachida Amrani", email: "rachida@desk.example", zone: "+0000"),
    Actor(name: "Kate Osborne", email: "kate@agency.example", zone: "+0000"),
    Actor(name: "水野 遥", email: "mizuno@asia.example", zone: "+0900"),
    Actor(name: "Ana Sofía Vidal", email: "vidal@latam.example", zone: "-0300"),
    Actor(name: "منى صالح", email: "mona@cairo.example", zone: "+0200"),
  ]
}
