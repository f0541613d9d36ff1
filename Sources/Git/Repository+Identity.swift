extension Repository {
  /// The person who makes a change here now, as git would take it.
  ///
  /// The name comes from `GIT_AUTHOR_NAME`, else `author.name`, else `user.name`; the address and the date likewise
  /// (`_EMAIL`, `_DATE`), the address at last from `EMAIL`. Nothing is guessed from the account or the machine, as with
  /// `user.useConfigOnly`.
  /// - Throws: `.noIdentity` with the command that mends it, `.invalid` for a date that is none.
  /// - SeeAlso: git-commit(1), "Commit information"
  public func author() throws(GitError) -> Signature { try signature(.author) }

  /// The person who records a change here now: as ``author()``, from `GIT_COMMITTER_…`, `committer.name`, `user.name`.
  ///
  /// - Throws: As ``author()``.
  public func committer() throws(GitError) -> Signature { try signature(.committer) }

  private enum Role: String {
    case author, committer
  }

  private func signature(_ role: Role) throws(GitError) -> Signature {
    let configuration = configuration()
    let prefix = "GIT_\(role.rawValue.uppercased())_"
    func setting(_ key: String) throws(GitError) -> String? {
      for section in [role.rawValue, "user"] {
        if let value = try configuration.string("\(section).\(key)"), !value.isEmpty { return value }
      }
      return nil
    }
    let (configuredName, configuredEmail) = try (setting("name"), setting("email"))
    guard let name = environment[prefix + "NAME"] ?? configuredName else { throw missing(role, "name") }
    let fallback = try configuration.bool("user.useconfigonly") == true ? nil : environment.value("EMAIL")
    guard let email = environment[prefix + "EMAIL"] ?? configuredEmail ?? fallback else {
      throw missing(role, "email")
    }
    let stated = try date(prefix + "DATE")
    let signature = Signature(name: name, email: email, when: stated ?? environment.localNow)
    guard !signature.name.isEmpty else {
      if let stated = environment[prefix + "NAME"] {
        throw GitError(
          .invalid,
          "\(prefix)NAME is '\(stated)', which holds no name, and git asks nothing else while it is set. Unset it: unset \(prefix)NAME"
        )
      }
      throw missing(role, "name")
    }
    return signature
  }

  private func date(_ variable: String) throws(GitError) -> Instant? {
    guard let text = environment[variable], !text.isEmpty else { return nil }
    guard let instant = Instant(gitDate: text, environment: environment) else {
      throw GitError(.invalid, "\(variable) is '\(text)', which is no date. Write it as 2022-02-02T10:00:00+0100")
    }
    return instant
  }

  private func missing(_ role: Role, _ part: String) -> GitError {
    GitError(
      .noIdentity, "git does not know the \(role.rawValue)'s \(part == "name" ? "name" : "e-mail address")")
  }
}

extension Environment {
  /// The moment now, on the local clock.
  fileprivate var localNow: Instant {
    let seconds = now()
    return Instant(secondsSince1970: seconds, offsetMinutes: offsetMinutes(at: seconds))
  }
}
