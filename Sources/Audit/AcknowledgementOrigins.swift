public import Git

internal import Catalogue

/// The author and the commit of an acknowledgement in the settings of a catalogue.
public struct AcknowledgementOrigin: Hashable, Sendable {
  /// The commit since which it stands there in its present form.
  public let commit: ObjectID
  /// The author of that commit.
  public let author: Signature
  /// True if the same person made the commit that it excuses, by the e-mail address.
  public let isByTheExcused: Bool
}

/// Finds the authors of acknowledgements at a commit, when they are asked for, by walking back along the settings.
final class AcknowledgementOrigins {
  /// The acknowledgements at the commit.
  let all: [Acknowledgement]
  private let repository: Repository
  private let path: String
  private let tip: ObjectID
  private var known: [Acknowledgement: Commit] = [:]
  private var read: [ObjectID: Set<Acknowledgement>] = [:]

  /// - Parameter path: The path of the settings in the repository.
  init(at tip: ObjectID, path: String, in repository: Repository) throws {
    (self.tip, self.path, self.repository) = (tip, path, repository)
    all = try Acknowledgement.all(at: path, in: repository.header(of: tip).tree, of: repository)
  }

  /// The origin of an acknowledgement at the commit.
  func origin(of acknowledgement: Acknowledgement, excusing excused: ObjectID) throws -> AcknowledgementOrigin {
    let commit = try known[acknowledgement] ?? repository.commit(first(with: acknowledgement))
    known[acknowledgement] = commit
    let author = try repository.commit(excused).author
    return AcknowledgementOrigin(
      commit: commit.id, author: commit.author,
      isByTheExcused: author.email.lowercased() == commit.author.email.lowercased())
  }

  private func first(with acknowledgement: Acknowledgement) throws -> ObjectID {
    var commit = tip
    while let earlier = try repository.header(of: commit).parents.first(where: { try has(acknowledgement, at: $0) }) {
      commit = earlier
    }
    return commit
  }

  private func has(_ acknowledgement: Acknowledgement, at commit: ObjectID) throws -> Bool {
    let tree = try repository.header(of: commit).tree
    guard let entry = try repository.entry(in: tree, path: path) else { return false }
    if let known = read[entry.id] { return known.contains(acknowledgement) }
    let all = try Set(Acknowledgement.all(at: path, in: tree, of: repository))
    read[entry.id] = all
    return all.contains(acknowledgement)
  }
}
