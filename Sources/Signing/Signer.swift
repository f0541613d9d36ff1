package import Git
internal import Reading
internal import Synchronization
internal import Programs

/// Signs commits as git's configuration asks, with the user's own programs.
package struct Signer: Sendable {
  let format: SignatureFormat
  private let key: Key
  private let program: Program
  private let environment: Environment
  private let known = KnownFingerprints()

  private enum Key: Sendable {
    /// A name by which gpg finds a key.
    case named(String)
    /// A file with a key of ssh, private or public.
    case file(String)
    /// A public key of ssh itself, whose private one an agent holds.
    case literal(String)
  }

  /// The signer of a repository; nil where commits are not to be signed.
  ///
  /// - Throws: `LedgerError.surroundings` where a signature is asked for and no key is known, or the form is not
  ///   supported.
  package init?(of repository: Repository, for committer: Signature) throws {
    let settings = SigningSettings(of: repository)
    guard try settings.isAsked else { return nil }
    format = try settings.format
    try settings.refuseForeignPrograms(for: format)
    program = try settings.program(for: format)
    environment = repository.environment
    switch format {
    case .openpgp: key = .named(try settings.key ?? "\(committer.name) <\(committer.email)>")
    case .ssh: key = try Self.sshKey(settings)
    case .x509:
      throw LedgerError(
        .surroundings, "nothing is written", why: "gpg.format is x509, and Colophon signs with openpgp and ssh only",
        mend: "git config gpg.format ssh")
    }
  }

  /// The key of ssh: the configured one, else the first that the user's command gives.
  private static func sshKey(_ settings: SigningSettings) throws -> Key {
    func unsigned(_ why: String) -> LedgerError {
      LedgerError(
        .surroundings, "nothing is written", why: "commits are to be signed with ssh, and \(why)",
        mend: "git config user.signingkey ~/.ssh/id_ed25519.pub")
    }
    if let key = try settings.key {
      return literal(in: key).map(Key.literal) ?? .file(settings.path(ofKey: key))
    }
    guard let command = try settings.keyCommand else { throw unsigned("no key is configured") }
    guard let words = CommandWords(command)?.words, let name = words.first else {
      throw unsigned("gpg.ssh.defaultKeyCommand is no command: \(command)")
    }
    let ran: Program.Outcome
    do throws(Program.Failure) { ran = try settings.program(name).run(Array(words.dropFirst())) } catch {
      throw unsigned("gpg.ssh.defaultKeyCommand fails: \(error.why)")
    }
    guard ran.code == 0 else { throw unsigned("gpg.ssh.defaultKeyCommand fails: \(said(ran.error))") }
    let line = ran.text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard let key = literal(in: line) else { throw unsigned("gpg.ssh.defaultKeyCommand gives no key") }
    return .literal(key)
  }

  /// The public key that a setting holds in the place of a file's name; nil where it doesn't.
  private static func literal(in text: String) -> String? {
    if text.hasPrefix("key::") { return String(text.dropFirst(5)) }
    return text.hasPrefix("ssh-") ? text : nil
  }

  /// The output of a program, on one line.
  private static func said(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("[GNUPG:]") }
    return lines.isEmpty ? "it doesn't say why" : lines.map { $0.drop(while: \.isWhitespace) }.joined(separator: "; ")
  }
}

/// The fingerprints of a key, once they were found out.
private final class KnownFingerprints: Sendable {
  private let found = Mutex<[String]?>(nil)

  func get(orFind find: () throws -> [String]) throws -> [String] {
    try found.withLock { found in
      let all = try found ?? find()
      found = all
      return all
    }
  }
}

extension Signer {
  /// The signature of a commit's bytes.
  ///
  /// - Throws: `LedgerError.surroundings` where it can't be made.
  package func sign(_ content: [UInt8]) throws -> [UInt8] {
    var folder = try TemporaryFolder(environment)
    switch key {
    case .named(let name): return try signWithGPG(folder.write(content, to: "commit"), as: name)
    case .file(let path): return try signWithSSH(content, ["-f", path], in: &folder)
    case .literal(let text):
      let file = try folder.write(Array("\(text)\n".utf8), to: "key.pub")
      return try signWithSSH(content, ["-f", file, "-U"], in: &folder)
    }
  }

  private func signWithGPG(_ file: String, as name: String) throws -> [UInt8] {
    let ran = try run(["--status-fd=2", "-bsau", name], reading: file)
    guard ran.code == 0, ran.error.split(separator: "\n").contains(where: { $0.hasPrefix("[GNUPG:] SIG_CREATED ") })
    else { throw failed(Self.said(ran.error)) }
    return ran.output
  }

  /// Signs through a file, as git does: programs in the place of ssh-keygen know no other way.
  private func signWithSSH(_ content: [UInt8], _ arguments: [String], in folder: inout TemporaryFolder) throws
    -> [UInt8]
  {
    let file = try folder.write(content, to: "commit")
    let signature = folder.expect("commit.sig")
    let ran = try run(["-Y", "sign", "-n", "git"] + arguments + [file])
    guard ran.code == 0 else { throw failed(Self.said(ran.error)) }
    guard let bytes = try Path.read(signature) else { throw failed("it left no signature") }
    return bytes
  }

  /// The fingerprints of the key, as `workflows/roles.yaml` names them; they are found out once.
  ///
  /// - Throws: `LedgerError.surroundings` where they can't be found out.
  func fingerprints() throws -> [String] { try known.get(orFind: foundFingerprints) }

  private func foundFingerprints() throws -> [String] {
    switch key {
    case .named(let name):
      let ran = try run(["--with-colons", "--list-secret-keys", "--", name])
      guard ran.code == 0 else { throw failed(Self.said(ran.error)) }
      return Self.fingerprints(listed: ran.text)
    case .file(let path): return try sshFingerprint(ofFile: path)
    case .literal(let text):
      var folder = try TemporaryFolder(environment)
      return try sshFingerprint(ofFile: folder.write(Array("\(text)\n".utf8), to: "key.pub"))
    }
  }

  /// The fingerprint by ssh-keygen itself, as git asks it: other programs only sign.
  private func sshFingerprint(ofFile file: String) throws -> [String] {
    let program = Program(name: "ssh-keygen", directory: program.directory, variables: program.variables)
    let ran: Program.Outcome
    do throws(Program.Failure) { ran = try program.run(["-lf", file]) } catch { throw failed(error.why) }
    let words = ran.text.split(separator: " ")
    guard ran.code == 0, words.count > 1 else { throw failed(Self.said(ran.error)) }
    return [String(words[1])]
  }

  /// The primary fingerprint of gpg's first key, and those of the parts that sign.
  private static func fingerprints(listed text: String) -> [String] {
    var (found, signs): ([String], Bool) = ([], false)
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      switch fields.first {
      case "sec" where !found.isEmpty: return found
      case "sec": signs = true
      case "ssb": signs = fields.count > 11 && fields[11].contains("s")
      case "fpr" where signs && fields.count > 9: found.append(String(fields[9]))
      default: break
      }
    }
    return found
  }

  private func run(_ arguments: [String], reading file: String = "/dev/null") throws -> Program.Outcome {
    do throws(Program.Failure) { return try program.run(arguments, reading: .file(file)) } catch {
      throw failed(error.why)
    }
  }

  private func failed(_ why: String) -> LedgerError {
    let setting = format == .ssh ? "gpg.ssh.program" : "gpg.program"
    return LedgerError(
      .surroundings, "nothing is written", why: "the commit can't be signed: \(why)",
      mend: "see to user.signingkey and \(setting), or sign nothing here: git config commit.gpgsign false")
  }
}

/// A command of git's configuration in words: quotes and backslashes as in a shell, and nothing else of one.
struct CommandWords: Equatable {
  let words: [String]

  /// Splits the text; nil where a quote is left open, or a backslash ends it.
  init?(_ text: String) {
    var (words, word, quote): ([String], String?, Character?) = ([], nil, nil)
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\\" where quote != "'":
        guard let next = rest.popFirst() else { return nil }
        word = (word ?? "") + String(next)
      case quote: quote = nil
      case "'" where quote == nil, "\"" where quote == nil: (quote, word) = (character, word ?? "")
      case let space where quote == nil && space.isWhitespace:
        if let whole = word { words.append(whole) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { return nil }
    self.words = words + (word.map { [$0] } ?? [])
  }
}
