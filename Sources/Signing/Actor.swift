public import Catalogue
public import Git
public import Reading

/// The people who act, and the time: the author and the committer of a commit, as git takes them.
public struct Actor: Sendable {
  /// The person who made the change.
  public let author: Signature
  /// The person who wrote the commit, and the time.
  public let committer: Signature
  /// The proof behind the names.
  package let proof: Proof

  package init(author: Signature, committer: Signature, proof: Proof) {
    (self.author, self.committer, self.proof) = (author, committer, proof)
  }

  /// The proof behind the names of a commit.
  package enum Proof: Sendable {
    /// None: it is not signed, and won't be.
    case none
    /// It will be signed.
    case signer(Signer)
    /// The check of its signature.
    case checked(CommitSignature)
  }

  /// The day of the commit, in the committer's own zone.
  public var today: Day { committer.when.day }
}

extension Ledger {
  /// The person who acts now.
  ///
  /// - Throws: `LedgerError.surroundings` where git knows no name or e-mail address, or a signature is asked for that can't be made.
  package func actor() throws -> Actor {
    let (author, committer): (Signature, Signature)
    do throws(GitError) {
      (author, committer) = (try repository.author(), try repository.committer())
    } catch {
      throw LedgerError(
        .surroundings, "nothing is written", why: error.message,
        mend: error.code == .noIdentity
          ? "git config --global user.name 'Your Name' && git config --global user.email you@example.org" : nil)
    }
    let signer = try Signer(of: repository, for: committer)
    return Actor(author: author, committer: committer, proof: signer.map(Actor.Proof.signer) ?? .none)
  }
}

extension Ledger {
  /// The name of the person who would act now, and the day where they are; nil where git knows no name.
  public func person() -> (name: String, day: Day)? {
    // it only fills in what is shown: whoever acts is asked of git again, and told
    guard let author = try? repository.author(), let committer = try? repository.committer() else { return nil }
    return (author.name, committer.when.day)
  }
}

extension Actor {
  /// The signature of a step, as the engine asks for it.
  package var signing: Signing {
    switch proof {
    case .none: .absent
    case .signer: .sound
    case .checked(let signature): Signing(signature.status)
    }
  }

  /// The keys that a person is proved to hold, or will be by signing; the key that signs here is asked for once.
  package func keys() throws -> [String] {
    switch proof {
    case .none: []
    case .checked(let signature): signature.provenKeys
    case .signer(let signer): try signer.fingerprints()
    }
  }
}

extension Signing {
  init(_ status: CommitSignature.Status) {
    self =
      switch status {
      case .good: .sound
      case .bad: .broken
      case .unknownKey: .unknownKey
      case .none: .absent
      }
  }
}
