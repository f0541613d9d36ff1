import Testing

@testable import Catalogue

@Suite("Circles of a graph") struct CyclesTests {
  @Test(
    "one circle of each part that has any, from its smallest node",
    arguments: [
      ([], []), ([[]], []), ([[0]], [[0]]), ([[1], []], []), ([[1], [0]], [[0, 1]]), ([[1], [2], [0]], [[0, 1, 2]]),
      ([[1, 2], [2], [0]], [[0, 2]]), ([[1], [2], [1], [4], [3]], [[1, 2], [3, 4]]),
      ([[], [2], [3], [1, 0]], [[1, 2, 3]]),
    ] as [([[Int]], [[Int]])])
  func circles(graph: [[Int]], expected: [[Int]]) {
    #expect(Cycles.all(in: graph) == expected)
  }

  @Test("a chain of a hundred thousand takes no more than its length, closed or not") func long() {
    let count = 100_000
    let chain = (0..<count).map { $0 + 1 < count ? [$0 + 1] : [] }
    #expect(Cycles.all(in: chain).isEmpty)
    let ring = (0..<count).map { [($0 + 1) % count] }
    #expect(Cycles.all(in: ring).map(\.count) == [count])
  }
}
