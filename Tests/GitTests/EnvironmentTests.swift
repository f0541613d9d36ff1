import Foundation
import Testing

@testable import Git

@Suite("The environment") struct EnvironmentTests {
  @Test("that of the process has its variables and its clock") func process() {
    let environment = Environment.process
    #expect(environment["PATH"] == ProcessInfo.processInfo.environment["PATH"])
    #expect(environment["NO_SUCH_VARIABLE"] == nil)
    #expect(abs(environment.now() - Int64(Date().timeIntervalSince1970)) < 5)
  }

  @Test("one that is made has only what it is given") func made() {
    let environment = Environment(variables: ["A": "b", "E": "", "N": "No"]) { 7 }
    #expect(environment["A"] == "b")
    #expect(environment["PATH"] == nil)
    #expect(environment.now() == 7)
    #expect(["A", "E", "N", "PATH"].map { environment.isSet($0) } == [true, false, false, false])
    #expect(["A", "E", "PATH"].map { environment.value($0) } == ["b", nil, nil])
  }

  @Test("the offset is that of the moment asked for", arguments: [(1_656_669_600, 120), (1_640_995_200, 60)])
  func offset(seconds: Int64, minutes: Int) throws {
    let scratch = try Scratch()
    #expect(scratch.environment.offsetMinutes(at: seconds) == minutes)
  }
}
