import CLateStart
import Clibgit2

/// Connects to repositories as an executable of Colophon's would, and tells what became of it, for CertificatesTests, which
/// run it in both ways that libgit2 is linked.
///
/// `connects [--trust FILE] ADDRESS …` writes what is put off at first, then for each address what was said and what is put off since.
@main struct Connects {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    git_libgit2_init()
    print(putOff)
    if arguments.first == "--trust" {
      arguments = arguments.dropFirst()
      print(git_shim_trust(arguments.removeFirst()) == 0 ? "trusted" : "not to be read")
    }
    for address in arguments {
      print(answer(of: address))
      print(putOff)
    }
  }

  /// What no connection has asked for yet.
  private static var putOff: String {
    let names = [
      late_certificates_are_put_off() == 1 ? "certificates" : nil,
      late_random_numbers_are_put_off() == 1 ? "random numbers" : nil,
    ].compactMap { $0 }
    return names.isEmpty ? "nothing put off" : "put off: " + names.joined(separator: " and ")
  }

  private static func answer(of address: String) -> String {
    var remote: OpaquePointer?
    guard git_remote_create_detached(&remote, address) == 0 else { return "no remote" }
    defer { git_remote_free(remote) }
    let result = git_remote_connect(remote, GIT_DIRECTION_FETCH, nil, nil, nil)
    if result == GIT_ECERTIFICATE.rawValue { return "refused" }
    if result == 0 { return "connected" }
    guard let error = git_error_last()?.pointee, let message = error.message else { return "failed \(result)" }
    return "\(error.klass == Int32(GIT_ERROR_HTTP.rawValue) ? "heard" : "failed"): \(String(cString: message))"
  }
}
