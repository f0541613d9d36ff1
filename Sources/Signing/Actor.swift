public import Catalogue
public import Git
public import Reading

/// Who acts, and when: the author and the committer of a commit, as git takes them.
public struct Actor: Sendable {
  /// Who made the change.
  public let author: Signature
  /// Who wrote the commit, and when.
  public let committer: Signature
  /// What stands behind the names.
  package let proof: Proof

  package init(author: Signature, committer: Signature, proof: Proof) {
    (self.author, self.committer, self.proof) = (author, committer, proof)
  }

  /// What stands behind the names of a commit.
  package enum Proof: Sendable {
    /// Nothing: it is not signed, and won't be.
    case none
    /// It will be signed.
    case signer(Signer)
    /// It was, and this came of checking that.
    case checked(CommitSignature)
  }

  /// The day of the commit, in the committer's own zone.
  public var today: Day { committer.when.day }
}

extension Ledger {
  /// The one who acts now.
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
  /// Who would act now, by name, and the day it is for that one; nil where git knows no name.
  public func person() -> (name: String, day: Day)? {
    guard let author = try? repository.author(), let committer = try? repository.committer() else { return nil }
    return (author.name, committer.when.day)
  }
}

extension Actor {
  /// What the engine is to know of the signature of a step.
  package var signing: Signing {
    switch proof {
    case .none: .absent
    case .signer: .sound
    case .checked(let signature): Signing(signature.status)
    }
  }

  /// The keys that somebody has been proved to hold, or will be by signing; those that sign here are asked for once.
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
