internal import Catalogue

/// A record as it is, and the version that an action makes of it.
struct NewVersion {
  let before: Record
  let after: Record
}
