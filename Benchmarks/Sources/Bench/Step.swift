/// The transitions of the shipped workflows that invented editions go through.
enum Step {
  static let targets: [Substring: String] = [
    "offer": "offered", "decline": "declined", "option": "optioned", "sign": "contracted", "start": "translating",
    "deliver": "delivered", "revise": "revising", "redeliver": "delivered", "accept": "accepted",
    "produce": "in-production", "publish": "published", "exhaust": "out-of-print",
  ]

  /// The date that a transition sets.
  static let dates: [Substring: String] = [
    "sign": "contracted", "deliver": "delivered", "accept": "accepted", "publish": "published",
    "exhaust": "out-of-print",
  ]

  /// The ways of translations, with their weights: most stay early in the pipeline, as suggestions do.
  static let translation: [(weight: Int, item: String)] = [
    (24, ""), (16, "offer"), (10, "offer decline"), (9, "offer option"), (8, "sign start"),
    (14, "offer sign start deliver accept produce publish"),
    (11, "offer option sign start deliver revise redeliver accept produce publish"),
    (8, "sign start deliver produce publish exhaust"),
  ]

  static let original: [(weight: Int, item: String)] = [
    (60, "sign deliver produce publish"), (10, "sign deliver produce publish exhaust"), (30, "sign"),
  ]
}
