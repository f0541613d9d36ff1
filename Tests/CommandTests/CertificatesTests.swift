#if os(Linux)
  import Foundation
  import Subprocess
  import SystemPackage
  import Testing

  /// What libgit2 starts for the network is put off until it is needed, in both ways that an executable is linked: the build
  /// beside these tests calls libgit2 and its TLS library as shared ones, unless it is for release; the release build, as it
  /// was made last, may have them linked in.
  @Suite("Certificates", .enabled(if: Peer.isThere, "openssl is not installed")) struct CertificatesTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    static let own = Build(folder: URL(filePath: Scratch.binary).deletingLastPathComponent())
    static let release = Build(folder: own.folder.deletingLastPathComponent().appending(path: "release"))
    static let builds = (own == release ? [own] : [own, release]).filter { Build.isThere($0.connects) }
    static let loads = own != release

    @Test(
      "libgit2 calls what the executable puts in the place of its TLS library's, where that is a shared one",
      .enabled(if: loads, "the release build may have it linked in"))
    func bindings() async throws {
      let said = try await scratch.shell(
        "LD_DEBUG=bindings LD_BIND_NOW=1 '\(Self.own.colophon)' --version 2>&1 >/dev/null"
          + " | grep -E 'mbedtls_(ssl_setup|x509_crt_parse_(file|path)|entropy_(init|free)|ctr_drbg_(seed|random))'")
      let bindings = said.stdout.split(separator: "\n").filter { $0.contains("libgit2.so") }
      #expect(bindings.count == 7)
      #expect(bindings.allSatisfy { $0.contains("to \(Self.own.colophon)") })
    }

    @Test(
      "the SSH library is put off where libgit2 asks for it, and asks again by itself for a session",
      .enabled(if: loads, "the release build may have it linked in"))
    func ssh() async throws {
      let said = try await scratch.shell(
        "LD_DEBUG=bindings LD_BIND_NOW=1 '\(Self.own.colophon)' --version 2>&1 >/dev/null | grep -F '`libssh2_init'")
      let bindings = said.stdout.split(separator: "\n")
      for library in ["libgit2.so", "libssh2.so"] {
        #expect(
          bindings.contains {
            $0.contains("binding file") && $0.contains(library) && $0.contains("to \(Self.own.colophon)")
          })
      }
    }

    @Test(
      "the release build loads libgit2, or holds it and loads nothing but the system's own library",
      .enabled(if: Build.isThere(release.connects), "the release build of connects was not made"))
    func linking() async throws {
      for executable in [Self.release.colophon, Self.release.connects] where Build.isThere(executable) {
        let said = try await scratch.shell("LD_TRACE_LOADED_OBJECTS=1 '\(executable)'")
        let loaded = said.stdout.split(separator: "\n").compactMap { $0.split(whereSeparator: \.isWhitespace).first }
        #expect(loaded.contains { $0.hasPrefix("libc.so") })
        guard !loaded.contains(where: { $0.hasPrefix("libgit2.so") }) else { continue }
        let others = loaded.filter { library in
          !["linux-vdso.so", "libc.so", "libm.so", "/lib"].contains { library.hasPrefix($0) }
        }
        #expect(others == [], "\(executable)")
      }
    }

    @Test(
      "the system's certificates are read for the first connection, and a peer that they don't vouch for is refused",
      arguments: builds)
    func refused(build: Build) async throws {
      let peer = try await Peer(named: "false", in: scratch)
      let said = try await peer.serving {
        try await connect(build, "https://localhost:\($0)/a.git", "https://localhost:\($0)/b.git")
      }
      #expect(
        said == ["put off: certificates and random numbers", "refused", "nothing put off", "refused", "nothing put off"])
    }

    @Test("a certificate that the program trusts is taken, another is refused", arguments: builds)
    func trusted(build: Build) async throws {
      let (known, stranger) = (try await Peer(named: "known", in: scratch), try await Peer(named: "stranger", in: scratch))
      let said = try await known.serving { first in
        try await stranger.serving { second in
          try await connect(
            build, "--trust", known.certificate, "https://localhost:\(first)/a.git", "https://localhost:\(second)/a.git")
        }
      }
      #expect(said.count == 6 && said[1] == "trusted" && said[4] == "refused", "\(said)")
      #expect(said.count > 2 && said[2].hasPrefix("heard: "), "\(said)")
    }

    @Test("where the certificates can't be read no peer is trusted", arguments: builds)
    func unreadable(build: Build) async throws {
      let peer = try await Peer(named: "known", in: scratch)
      let said = try await peer.serving {
        try await connect(build, "--trust", scratch.path + "/none.pem", "https://localhost:\($0)/a.git")
      }
      #expect(Array(said.dropFirst()) == ["not to be read", "refused", "nothing put off"])
    }

    @Test("a session of SSH begins, and fails for what the peer says", arguments: builds)
    func session(build: Build) async throws {
      let peer = try await Peer(named: "peer", in: scratch)
      let said = try await peer.serving { try await connect(build, "ssh://git@localhost:\($0)/a.git") }
      #expect(said.count == 3 && said[1].hasPrefix("failed: failed to start SSH session: "), "\(said)")
    }

    /// What `connects` of a build writes, line by line.
    private func connect(_ build: Build, _ arguments: String...) async throws -> [String] {
      let said = try await scratch.shell(([build.connects] + arguments).map { "'\($0)'" }.joined(separator: " "))
      #expect(said.code == 0, "\(said.stderr)")
      return said.stdout.split(separator: "\n").map(String.init)
    }
  }

  /// The executables of one build.
  struct Build: Equatable, Sendable, CustomTestStringConvertible {
    var folder: URL

    var colophon: String { folder.appending(path: "colophon").path }
    var connects: String { folder.appending(path: "connects").path }
    var testDescription: String { folder.lastPathComponent }

    static func isThere(_ executable: String) -> Bool { FileManager.default.isExecutableFile(atPath: executable) }
  }

  /// A TLS server on this machine with a certificate it signed itself.
  private struct Peer {
    let certificate, key: String

    static let program = "/usr/bin/openssl"
    static var isThere: Bool { FileManager.default.isExecutableFile(atPath: program) }

    init(named name: String, in scratch: Scratch) async throws {
      (certificate, key) = ("\(scratch.path)/\(name).pem", "\(scratch.path)/\(name).key")
      let made = try await scratch.shell(
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj '/CN=localhost' "
          + "-addext 'subjectAltName=DNS:localhost' -keyout '\(key)' -out '\(certificate)' 2>&1")
      #expect(made.code == 0, "\(made.stdout)")
    }

    /// What comes of asking it, at the port it is given.
    func serving<Answer: Sendable>(_ ask: (String) async throws -> Answer) async throws -> Answer {
      try await run(
        .path(FilePath(Self.program)),
        arguments: ["s_server", "-accept", "localhost:0", "-www", "-cert", certificate, "-key", key],
        input: .none, output: .sequence, error: .discarded
      ) { server -> Answer in
        var port: Substring?
        for try await line in server.standardOutput.strings() where line.hasPrefix("ACCEPT") {
          port = line.split(whereSeparator: { !$0.isNumber }).last
          break
        }
        defer { try? server.send(signal: .kill) }
        return try await ask(String(try #require(port)))
      }.closureResult
    }
  }
#endif
