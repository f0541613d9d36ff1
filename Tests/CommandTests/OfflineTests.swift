#if os(Linux)
  import Clibgit2
  import Foundation
  import Testing

  /// The tests hold the program, and so what keeps it off the network.
  @Suite("Offline") struct OfflineTests {
    static let addresses = [
      "https://localhost:1/a.git", "http://localhost:1/a.git", "git://localhost:1/a.git", "ssh://git@localhost:1/a.git",
      "git@localhost:a.git",
    ]

    @Test("libgit2 refuses every connection before it begins", arguments: addresses) func refused(address: String) throws {
      try #require(git_libgit2_init() > 0)
      var remote: OpaquePointer?
      try #require(git_remote_create_detached(&remote, address) == 0)
      defer { git_remote_free(remote) }
      #expect(git_remote_connect(remote, GIT_DIRECTION_FETCH, nil, nil, nil) == GIT_ERROR.rawValue)
      let message = try #require(git_error_last()?.pointee.message)
      #expect(String(cString: message) == "this program connects to no other machine")
    }

    static let usesMbedTLS = dlsym(nil, "mbedtls_ssl_setup") != nil

    @Test(
      "libgit2 reads no certificates as it starts", .enabled(if: usesMbedTLS, "libgit2 has another TLS library, or none"))
    func start() async throws {
      let scratch = try Scratch()
      let said = try await scratch.shell(
        "LD_DEBUG=bindings LD_BIND_NOW=1 '\(Scratch.binary)' --version 2>&1 >/dev/null"
          + " | grep -F libgit2.so | grep -oE '(to|symbol) .*mbedtls_x509_crt_parse_(file|path)'")
      let calls = said.stdout.split(separator: "\n")
      #expect(calls.count == 2)
      #expect(calls.allSatisfy { $0.hasPrefix("to \(Scratch.binary) ") }, "\(calls)")
    }
  }
#endif
