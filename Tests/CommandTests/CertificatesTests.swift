#if os(Linux)
  import CLateCertificates
  import Clibgit2
  import Foundation
  import Subprocess
  import SystemPackage
  import Testing

  /// The tests' own executable is linked as `colophon` is, so it reads certificates when `colophon` would.
  ///
  /// The first connection of the process is made here, and by the first test that connects.
  @Suite("Certificates", .serialized, .enabled(if: Peer.isThere, "openssl is not installed")) struct CertificatesTests {
    let scratch: Scratch

    init() throws {
      scratch = try Scratch()
      git_libgit2_init()
    }

    @Test("libgit2 calls what the executable puts in the place of its TLS library's") func bindings() async throws {
      let said = try await scratch.shell(
        "LD_DEBUG=bindings LD_BIND_NOW=1 '\(Scratch.binary)' --version 2>&1 >/dev/null"
          + " | grep -E 'mbedtls_(ssl_setup|x509_crt_parse_(file|path)|entropy_(init|free)|ctr_drbg_(seed|random))'")
      let bindings = said.stdout.split(separator: "\n").filter { $0.contains("libgit2.so") }
      #expect(bindings.count == 7)
      #expect(bindings.allSatisfy { $0.contains("to \(Scratch.binary)") })
    }

    @Test("the SSH library is put off where libgit2 asks for it, and asks again by itself for a session")
    func ssh() async throws {
      let said = try await scratch.shell(
        "LD_DEBUG=bindings LD_BIND_NOW=1 '\(Scratch.binary)' --version 2>&1 >/dev/null | grep -F '`libssh2_init'")
      let bindings = said.stdout.split(separator: "\n")
      for library in ["libgit2.so", "libssh2.so"] {
        #expect(bindings.contains { $0.contains("binding file") && $0.contains(library) && $0.contains("to \(Scratch.binary)") })
      }
      typealias Begin = @convention(c) (OpaquePointer?, OpaquePointer?, OpaquePointer?, OpaquePointer?) -> OpaquePointer?
      typealias End = @convention(c) (OpaquePointer?) -> CInt
      let begin = try #require(dlsym(nil, "libssh2_session_init_ex"))
      let end = try #require(dlsym(nil, "libssh2_session_free"))
      let session = try #require(unsafeBitCast(begin, to: Begin.self)(nil, nil, nil, nil))
      #expect(unsafeBitCast(end, to: End.self)(session) == 0)
    }

    @Test("the system's certificates are read for the first connection, and a peer that they don't vouch for is refused")
    func refused() async throws {
      #expect(late_certificates_are_put_off() == 1)
      #expect(late_random_numbers_are_put_off() == 1)
      let peer = try await Peer(named: "false", in: scratch)
      #expect(try await peer.answer() == .refused)
      #expect(late_certificates_are_put_off() == 0)
      #expect(late_random_numbers_are_put_off() == 0)
      #expect(try await peer.answer() == .refused)
    }

    @Test("a certificate that the program trusts is taken, another is refused") func trusted() async throws {
      let (known, stranger) = (try await Peer(named: "known", in: scratch), try await Peer(named: "stranger", in: scratch))
      #expect(git_shim_trust(known.certificate) == 0)
      #expect(try await known.answer() == .heard)
      #expect(try await stranger.answer() == .refused)
    }

    @Test("where the certificates can't be read no peer is trusted") func unreadable() async throws {
      let peer = try await Peer(named: "known", in: scratch)
      #expect(git_shim_trust(scratch.path + "/none.pem") < 0)
      #expect(try await peer.answer() == .refused)
    }
  }

  /// A TLS server on this machine with a certificate it signed itself.
  private struct Peer {
    let scratch: Scratch
    let certificate, key: String

    static let program = "/usr/bin/openssl"
    static var isThere: Bool { FileManager.default.isExecutableFile(atPath: program) }

    enum Answer: Equatable {
      case refused, heard
      case failed(Int32, String)
    }

    init(named name: String, in scratch: Scratch) async throws {
      self.scratch = scratch
      (certificate, key) = ("\(scratch.path)/\(name).pem", "\(scratch.path)/\(name).key")
      let made = try await scratch.shell(
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj '/CN=localhost' "
          + "-addext 'subjectAltName=DNS:localhost' -keyout '\(key)' -out '\(certificate)' 2>&1")
      #expect(made.code == 0, "\(made.stdout)")
    }

    /// What libgit2 says on connecting: it refuses the certificate, or it goes on and hears that no repository is there.
    func answer() async throws -> Answer {
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
        return connect(to: "https://localhost:\(try #require(port))/books.git")
      }.closureResult
    }

    private func connect(to url: String) -> Answer {
      var remote: OpaquePointer?
      guard git_remote_create_detached(&remote, url) == 0 else { return .failed(-1, "no remote") }
      defer { git_remote_free(remote) }
      let result = git_remote_connect(remote, GIT_DIRECTION_FETCH, nil, nil, nil)
      if result == GIT_ECERTIFICATE.rawValue { return .refused }
      let error = git_error_last()?.pointee
      if result < 0, error?.klass == Int32(GIT_ERROR_HTTP.rawValue) { return .heard }
      return .failed(result, error?.message.map { String(cString: $0) } ?? "no error")
    }
  }
#endif
