import Testing

@Suite("Streams") struct StreamsTests {
  @Test("--quiet says nothing but the answer; a write that is done has none") func quiet() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    #expect(try await scratch.colophon("set", "es", "title=T", "--quiet") == Outcome())
    #expect(try await scratch.colophon("-q", "set", "es", "title=T") == Outcome())
    #expect(try await scratch.colophon("check", "-q") == Outcome())
    #expect(try await scratch.colophon("set", "es", "status=x", "-q").code == 3)
  }

  @Test("options that stand before the command work as git's do") func leading() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    #expect(
      try await scratch.colophon("-C", scratch.path, "--format=tsv", "list", "works", in: scratch.beside("home")).stdout
        .hasPrefix("reference\twork\t"))
    #expect(
      try await scratch.colophon("list", "works", in: scratch.beside("home"), with: ["COLOPHON_DIR": scratch.path]).code
        == 0)
  }

  @Test("a reader who goes early is no failure to be told") func pipe() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let outcome = try await scratch.shell("{ \(Scratch.binary) workflow show; echo $? >&2; } | head -n 0; sleep 0.3")
    #expect(outcome.stdout == "")
    #expect(["0\n", "141\n"].contains(outcome.stderr), "\(outcome)")
  }

  @Test("an output that can't be written is") func full() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    #expect(
      try await scratch.shell("\(Scratch.binary) list > /dev/full")
        == Outcome(stderr: "error: the output can't be written: No space left on device.\n", code: 6))
  }

  @Test("on a terminal there are columns with a header, else tabs") func terminal() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let script = "script -qec '\(Scratch.binary) list works' /dev/null"
    let outcome = try await scratch.shell(script, with: ["COLUMNS": "100", "TERM": "dumb"])
    #expect(
      outcome.stdout.replacing("\r\n", with: "\n") == """
        reference  language  title                    author           first published
        robots     fr        En attendant les robots  Antonio Casilli  2019

        """)
    let bold = try await scratch.shell(script, with: ["COLUMNS": "100", "TERM": "xterm"])
    #expect(bold.stdout.hasPrefix("\u{1B}[1mreference"))
    let plain = try await scratch.shell(script, with: ["COLUMNS": "100", "TERM": "xterm", "NO_COLOR": "1"])
    #expect(plain.stdout == outcome.stdout)
  }

  @Test("help and version are answers") func help() async throws {
    let scratch = try Scratch()
    #expect(try await scratch.colophon("--version") == Outcome(stdout: "0.1.0\n"))
    let help = try await scratch.colophon("advance", "--help")
    #expect(help.code == 0)
    #expect(help.stdout.hasPrefix("OVERVIEW: Move editions through their workflow.\n"))
    #expect(help.stderr == "")
  }
}
